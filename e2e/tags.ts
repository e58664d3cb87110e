import type { dialects } from './dialects.ts'

/**
 * A test that `npm test` skips and `npm run soak` runs: another case of a kind that has a test already, or one whose logic is tested in
 * Vitest.
 */
export const soakOnly = { tag: '@soak' }

/** `npm test` also runs it in Firefox: sign-in, list, drawer, joining, frame. */
export const inFirefox = { tag: '@firefox' }

/** `npm test` also runs it with the storage of frames partitioned, and with it blocked. */
export const inAnyStorage = { tag: '@storage' }

/** `npm test` also runs it in Firefox, with the storage of frames partitioned, and with it blocked. */
export const inFirefoxAndAnyStorage = { tag: ['@storage', '@firefox'] }

/** Tests of behaviour that the dialects share: `npm test` runs them with one dialect, `npm run soak` with both. */
export const inGate = (dialect: (typeof dialects)[number]) => (dialect === 'zoho' ? {} : soakOnly)
