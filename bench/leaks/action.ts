import type { Page } from '@playwright/test'
import type { Site } from '../site/open-site.ts'

/** Does something that leaves the board as it was. */
export type Action = (given: {
  readonly page: Page
  readonly site: Site
  /** Number of sessions of the list. */
  readonly sessions: number
  /** Counted from 1. */
  readonly round: number
}) => Promise<void>
