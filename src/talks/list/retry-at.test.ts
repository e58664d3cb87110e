import { expect, test } from 'vitest'
import { ApiError } from '../../api/call/api-error.ts'
import { minute } from '../../lib/time/time.ts'
import { nextRetryAt } from './retry-at.ts'

const failedAt = 1_000_000
const never = -Infinity

test.each([
  [
    'what is transient, when the client says',
    new ApiError('server', { retryAt: failedAt + 2500 }),
    failedAt + 2500,
  ],
  ['an answer that cannot be read, half a minute later', new ApiError('not-json'), failedAt + minute / 2],
  ['a refusal, not automatically', new ApiError('forbidden'), Infinity],
  ['a long pause, not in silence', new ApiError('throttled', { retryAt: failedAt + 3 * minute }), Infinity],
  ['an answer that is too large, not automatically', new ApiError('too-large'), Infinity],
  ['an unexpected error, not automatically', new Error('?'), Infinity],
])('tries again %s', (_, error, at) => {
  expect(nextRetryAt(error, failedAt, never)).toBe(at)
})

test('whoever comes back decides it for what is not tried automatically', () => {
  expect(nextRetryAt(new ApiError('forbidden'), failedAt, failedAt + 10)).toBe(failedAt + 10)
  expect(nextRetryAt(new ApiError('not-json'), failedAt, failedAt + 10)).toBe(failedAt + 10)
  expect(nextRetryAt(new ApiError('forbidden'), failedAt, failedAt - 10)).toBe(Infinity)
})
