import { expect, test } from 'vitest'
import { ApiError } from '../../api/call/api-error.ts'
import { minute } from '../../lib/time/time.ts'
import { tryAgainAt } from './retry-at.ts'

const failedAt = 1_000_000
const never = -Infinity

test.each([
  [
    'what passes, when the client says',
    new ApiError('server', { retryAt: failedAt + 2500 }),
    failedAt + 2500,
  ],
  ['what passes, soon where it says nothing', new ApiError('network'), failedAt + 4000],
  ['an answer that cannot be read, later', new ApiError('not-json'), failedAt + minute / 2],
  ['a refusal, not by itself', new ApiError('forbidden'), Infinity],
  ['a long pause, not in silence', new ApiError('throttled', { retryAt: failedAt + 3 * minute }), Infinity],
  ['what nobody knows, not by itself', new Error('?'), Infinity],
])('tries again %s', (_, error, at) => {
  expect(tryAgainAt(error, failedAt, never)).toBe(at)
})

test('whoever comes back decides it for what is not tried by itself', () => {
  expect(tryAgainAt(new ApiError('forbidden'), failedAt, failedAt + 10)).toBe(failedAt + 10)
  expect(tryAgainAt(new ApiError('not-json'), failedAt, failedAt + 10)).toBe(failedAt + 10)
  expect(tryAgainAt(new ApiError('forbidden'), failedAt, failedAt - 10)).toBe(Infinity)
})
