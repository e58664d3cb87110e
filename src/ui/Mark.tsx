import styles from './mark.module.css'

/** The board’s sign: a callboard, its first line lit. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles.board} x="2" y="4" width="28" height="24" rx="6" />
      <rect className={styles.lit} x="8" y="10" width="11" height="3.5" rx="1.75" />
      <circle className={styles.lit} cx="23" cy="11.75" r="1.75" />
      <rect className={styles.line} x="8" y="16" width="16" height="2.5" rx="1.25" />
      <rect className={styles.line} x="8" y="21" width="12" height="2.5" rx="1.25" />
    </svg>
  )
}
