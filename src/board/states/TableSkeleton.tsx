import styles from './table-skeleton.module.css'

const rows = ['header', 'a', 'b', 'c', 'header b', 'd', 'e', 'f', 'g', 'h']

/** Placeholder rows while the first page loads. Hidden from screen readers, as `LoadStatus` announces the loading. */
export function TableSkeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {rows.map((row) => (
        <div key={row} className={row.startsWith('header') ? styles.header : styles.row}>
          <span className={styles.bar} />
          <span className={styles.bar} />
          <span className={styles.bar} />
        </div>
      ))}
    </div>
  )
}
