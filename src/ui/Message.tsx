import type { ReactNode } from 'react'
import styles from './message.module.css'

interface NoticeProps {
  readonly children: ReactNode
  /** What can be done about it. */
  readonly action?: ReactNode
}

/** Trouble, announced at once, in the place where it matters. */
export function Notice({ children, action }: NoticeProps) {
  return (
    <div role="alert" className={`${styles.message} ${styles.notice}`}>
      <p>{children}</p>
      {action}
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly children: ReactNode
}

/** Nothing to show, said calmly. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={`${styles.message} ${styles.centred}`}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.detail}>{children}</p>
    </div>
  )
}
