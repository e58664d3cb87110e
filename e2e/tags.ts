import type { dialects } from './dialects.ts'

/**
 * A test that `npm test` leaves out and `npm run soak` runs: one more case of a kind that another test stands for, or one whose logic is
 * tested in Vitest.
 */
export const soakOnly = { tag: '@soak' }

/** Run by `npm test` in Firefox too: signing in, the list, the drawer, joining, a frame. */
export const inFirefox = { tag: '@firefox' }

/** Run by `npm test` with the storage of frames kept apart, and shut, too. */
export const inOtherStorage = { tag: '@storage' }

/** The same, and in Firefox. */
export const inAnyStorage = { tag: ['@storage', '@firefox'] }

/** What the dialects have in common is tried with one of them, and with both in `npm run soak`. */
export const inGate = (dialect: (typeof dialects)[number]) => (dialect === 'zoho' ? {} : soakOnly)
