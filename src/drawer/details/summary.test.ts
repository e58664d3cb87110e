import { expect, test } from 'vitest'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { createDates } from '../../words/dates/dates.ts'
import { enDrawer } from '../../words/en/drawer.ts'
import { summaryOf } from './summary.ts'

const summary = (start: number, end: number, zone: string) => {
  const talk = makeTalk('t', start, { end, name: 'Light' })
  return summaryOf(talk, createDates('en-GB', zone), 'Session', enDrawer.drawer.summary)
}

test('a summary has the name, and the time with its zone', () => {
  const start = Date.UTC(2026, 10, 25, 9, 45)
  expect(summary(start, start + 45 * 60_000, 'Europe/Berlin')).toBe(
    'Light\nWed 25 Nov, 10:45–11:30, Central European Standard Time (GMT+1)',
  )
})

test('D05 D06 a summary shows both ends of a time over a clock change, each with its zone', () => {
  expect(summary(1824940800000, 1824944400000, 'Europe/London')).toBe(
    'Light\nSun 31 Oct, 01:00 BST – 01:00 GMT, United Kingdom Time',
  )
  expect(summary(1824942600000, 1824945000000, 'Europe/London')).toContain('01:30 BST – 01:10 GMT')
})
