import styles from './table-skeleton.module.css'

const rows = ['header', 'a', 'b', 'c', 'header b', 'd', 'e', 'f', 'g', 'h']

/** The shape of the list while its first page is on the way; what it stands for is said by the status. */
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
