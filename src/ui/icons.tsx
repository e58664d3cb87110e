import styles from './icons.module.css'

/** An arrow up or down: for previous and next, sort order, and expanding. */
export const Arrow = ({ towards }: { readonly towards: 'up' | 'down' }) => (
  <svg className={styles.icon} data-towards={towards} viewBox="0 0 16 16" aria-hidden="true">
    <path d="m3 6 5 5 5-5" />
  </svg>
)

/** A cross: for closing and removing. */
export const Cross = () => (
  <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </svg>
)
