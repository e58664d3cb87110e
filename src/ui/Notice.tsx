import type { ReactNode } from 'react'
import styles from './message.module.css'

interface NoticeProps {
  readonly children: ReactNode
  /** What can be done about it. */
  readonly action?: ReactNode
  /** No error: screen readers announce it in the next pause (`aria-live="polite"`). */
  readonly polite?: boolean
}

/** Inline error or warning, announced at once by screen readers (`role="alert"`). */
export function Notice({ children, action, polite = false }: NoticeProps) {
  const live = polite ? { 'aria-live': 'polite' as const } : { role: 'alert' }
  return (
    <div {...live} className={`${styles.message} ${styles.notice}`}>
      <p>{children}</p>
      {action}
    </div>
  )
}
