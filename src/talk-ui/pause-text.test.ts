import { expect, test } from 'vitest'
import { ApiError } from '../api/call/api-error.ts'
import { createDates } from '../words/dates/dates.ts'
import { enList } from '../words/en/list.ts'
import { pauseText } from './pause-text.ts'

const now = Date.UTC(2026, 10, 25, 9, 45, 10)
const midnight = Date.UTC(2026, 10, 26)
const second = 1000
const dates = createDates('en-GB', 'UTC')
const throttledUntil = (retryAt: number) => new ApiError('throttled', { retryAt })
const textOf = (error: unknown, retriesAt: number, at = now) => pauseText(error, retriesAt, enList, dates, at)

test('names the minute of the automatic retry', () => {
  const end = now + 60 * second
  expect(textOf(throttledUntil(end), end)).toEqual({ value: 'Trying again at 09:46.', until: midnight })
})

test('where only the person retries, names the first minute in which that is of use, and then says that it has come', () => {
  const end = now + 60 * second
  const error = throttledUntil(end)
  expect(textOf(error, Infinity)).toEqual({ value: 'The academy asks to wait until 09:47.', until: end })
  expect(textOf(error, Infinity, end)).toEqual({ value: 'You can try again now.', until: Infinity })
})

test('a full minute is not rounded', () => {
  const end = Date.UTC(2026, 10, 25, 9, 50)
  expect(textOf(throttledUntil(end), Infinity).value).toBe('The academy asks to wait until 09:50.')
})

test('a time on another day has its weekday, until that day comes', () => {
  const end = now + 24 * 3600 * second
  const error = throttledUntil(end)
  expect(textOf(error, Infinity)).toEqual({
    value: 'The academy asks to wait until Thu 09:46.',
    until: midnight,
  })
  expect(textOf(error, Infinity, midnight)).toEqual({
    value: 'The academy asks to wait until 09:46.',
    until: end,
  })
})

test('says nothing about other errors, and about a pause that is not known', () => {
  expect(textOf(new ApiError('server', { retryAt: now }), Infinity).value).toBe('')
  expect(textOf(new ApiError('throttled'), Infinity).value).toBe('')
  expect(textOf(new Error('?'), now).value).toBe('')
})
