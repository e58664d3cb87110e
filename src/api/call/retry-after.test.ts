import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { retryAfterOf } from './retry-after.ts'

const now = Date.UTC(2026, 10, 23, 12)
const wait = (value: string, date?: string) =>
  retryAfterOf(new Headers({ 'Retry-After': value, ...(date === undefined ? {} : { Date: date }) }), now)
const at = (ms: number) => new Date(ms).toUTCString()

test('S25 seconds', () => {
  expect(wait('2')).toBe(2000)
  expect(wait('0')).toBe(0)
  expect(wait('86400')).toBe(86_400_000)
})

test('S26 a date is compared with the server’s clock', () => {
  expect(wait(at(now + 30_000))).toBe(30_000)
  expect(wait(at(now + 330_000), at(now + 300_000))).toBe(30_000)
  expect(wait(at(now + 30_000), 'today')).toBe(30_000)
  expect(wait(at(now - 30_000))).toBe(0)
})

describe('S29 invalid values are ignored', () => {
  test.each(['banana', 'banana 1', '', '-1', '+1', '1.5', '1e3', '2, 3', '2 s', '0x10', '9'.repeat(30)])(
    '"%s"',
    (value) => expect(wait(value)).toBeUndefined(),
  )
  test.each(['Mon, 99 Nov 2026 12:00:00 GMT', '2026-11-23T12:00:00Z', `${at(now)}, ${at(now)}`, 'Mon 1'])(
    '"%s"',
    (value) => expect(wait(value)).toBeUndefined(),
  )
  test('no such header, as where CORS hides it (S30)', () =>
    expect(retryAfterOf(new Headers(), now)).toBeUndefined())
})

test('for any value, the delay is 0 ms or more, or undefined', () => {
  const value = fc.oneof(fc.string(), fc.integer().map(String), fc.date({ noInvalidDate: true }).map(String))
  fc.assert(
    fc.property(value, value, (retryAfter, date) => {
      const get = (name: string) => (name === 'Date' ? date : retryAfter)
      const ms = retryAfterOf({ get }, now)
      expect(ms === undefined || (Number.isFinite(ms) && ms >= 0)).toBe(true)
    }),
  )
})

test('a date and the number of seconds until then give the same delay', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.integer({ min: 0, max: 2_000_000_000 }), (seconds, epoch) => {
      const date = at(epoch * 1000)
      expect(wait(at((epoch + seconds) * 1000), date)).toBe(wait(String(seconds), date))
    }),
  )
})
