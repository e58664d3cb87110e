import { expect, test } from 'vitest'
import { ApiError } from '../../api/call/api-error.ts'
import { minute } from '../../lib/time/units.ts'
import { nextRetryAt } from './retry-at.ts'

const failedAt = 1_000_000
const never = -Infinity

test.each([
  [
    'a transient error, at its retryAt',
    new ApiError('server', { retryAt: failedAt + 2500 }),
    failedAt + 2500,
  ],
  ['a response that cannot be read, half a minute later', new ApiError('not-json'), failedAt + minute / 2],
  ['a forbidden request, not automatically', new ApiError('forbidden'), Infinity],
  [
    'after a long delay, not automatically',
    new ApiError('throttled', { retryAt: failedAt + 3 * minute }),
    Infinity,
  ],
  ['a response that is too large, not automatically', new ApiError('too-large'), Infinity],
  ['an unexpected error, not automatically', new Error('?'), Infinity],
])('retries %s', (_, error, at) => {
  expect(nextRetryAt(error, failedAt, never)).toBe(at)
})

test('coming back to the page retries what is not retried automatically', () => {
  expect(nextRetryAt(new ApiError('forbidden'), failedAt, failedAt + 10)).toBe(failedAt + 10)
  expect(nextRetryAt(new ApiError('not-json'), failedAt, failedAt + 10)).toBe(failedAt + 10)
  expect(nextRetryAt(new ApiError('forbidden'), failedAt, failedAt - 10)).toBe(Infinity)
})
