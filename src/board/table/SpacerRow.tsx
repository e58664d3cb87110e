import styles from './session-table.module.css'

interface SpacerRowProps {
  /** px */
  readonly height: number
  /** Number of columns that it spans. */
  readonly columns: number
}

/** A spacer row, as high as the rows that are not rendered. */
export function SpacerRow({ height, columns }: SpacerRowProps) {
  return (
    <tr aria-hidden="true" className={styles.gap} style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}
