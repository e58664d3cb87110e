import type { ReactNode } from 'react'
import styles from './message.module.css'

interface NoticeProps {
  readonly children: ReactNode
  /** What can be done about it. */
  readonly action?: ReactNode
  /** No trouble yet: said when there is a pause. */
  readonly quiet?: boolean
}

/** Trouble, announced at once, in the place where it matters. */
export function Notice({ children, action, quiet = false }: NoticeProps) {
  const spoken = quiet ? { 'aria-live': 'polite' as const } : { role: 'alert' }
  return (
    <div {...spoken} className={`${styles.message} ${styles.notice}`}>
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
