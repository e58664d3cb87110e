import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  readonly children: ReactNode
  /** A button or link that helps with the problem. */
  readonly action?: ReactNode
  /** Not an error: screen readers announce it at the next pause (`aria-live="polite"`). */
  readonly polite?: boolean
}

/** Inline error or warning, announced at once by screen readers (`role="alert"`). */
export function Notice({ children, action, polite = false }: NoticeProps) {
  const liveAttributes = polite ? { 'aria-live': 'polite' as const } : { role: 'alert' }
  return (
    <div {...liveAttributes} className={styles.notice}>
      <p>{children}</p>
      {action}
    </div>
  )
}
