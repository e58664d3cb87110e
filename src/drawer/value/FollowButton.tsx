import type { ReactNode } from 'react'
import type { Href } from '../../api/guard/link-guard.ts'
import styles from './follow.module.css'
import { useAnswerContext } from './answer-context.ts'

interface FollowButtonProps {
  readonly href: Href
  /** The title of the resource that is opened. */
  readonly label: string
  /** Where it is more than what is shown. */
  readonly accessibleName?: string
  readonly children: ReactNode
}

/** A button that opens a link of the academy's API here in the drawer. */
export function FollowButton({ href, label, accessibleName, children }: FollowButtonProps) {
  const { onFollow } = useAnswerContext()
  return (
    <button
      type="button"
      aria-label={accessibleName}
      className={styles.follow}
      onClick={() => onFollow?.(href, label)}
    >
      {children}
    </button>
  )
}
