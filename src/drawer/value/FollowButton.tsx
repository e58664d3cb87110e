import type { ReactNode } from 'react'
import type { Href } from '../../api/guard/link-guard.ts'
import styles from './follow.module.css'
import { useAnswerContext } from './answer-context.ts'

interface FollowButtonProps {
  readonly href: Href
  /** Titles what is opened. */
  readonly label: string
  readonly children: ReactNode
}

/** Opens a link of the academy's API in place. */
export function FollowButton({ href, label, children }: FollowButtonProps) {
  const { onFollow } = useAnswerContext()
  return (
    <button type="button" className={styles.follow} onClick={() => onFollow?.(href, label)}>
      {children}
    </button>
  )
}
