import type { ApiErrorKind } from '../../src/api/call/api-error.ts'

const unreadable = 'The academy’s answer cannot be read: it is not a list of sessions.'

/** The message for each kind of list error. */
export const sentences: Readonly<Record<ApiErrorKind, string>> = {
  network: 'The academy cannot be reached. Check your connection.',
  offline: 'You are offline. Check your connection.',
  timeout: 'The academy takes too long to answer.',
  'too-large': 'The academy’s answer is too large to show.',
  'not-json': unreadable,
  'wrong-shape': unreadable,
  unauthorized: 'Your sign-in is no longer accepted. Sign in again.',
  'missing-scope':
    'Your sign-in does not include the permission to list sessions (TrainerCentral.talkapi.READ).',
  forbidden: 'You are not allowed to see these sessions.',
  'not-found': 'This academy was not found. Its number in config.json may be wrong.',
  throttled: 'Too many requests.',
  server: 'The academy’s server has a problem. Try again later.',
  rejected: 'The academy refused the request.',
}
