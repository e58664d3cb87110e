import styles from './logo.module.css'

/** The logo: a callboard with its first line highlighted. */
export const Logo = () => (
  <svg className={styles.logo} viewBox="0 0 32 32" aria-hidden="true">
    <rect className={styles.board} x="2" y="4" width="28" height="24" rx="6" />
    <path className={styles.highlighted} d="M9.75 11.75h7.5m5.75 0h0" />
    <path className={styles.line} d="M9.25 17.25h13.5m-13.5 5h9.5" />
  </svg>
)
