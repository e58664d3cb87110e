import { expect, test } from 'vitest'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { createDates } from '../../words/dates/dates.ts'
import { en } from '../../words/en/board.ts'
import { timeLabel } from './cells.tsx'
import type { RowView } from './row-view.ts'
import { timeNotes } from './time-notes.ts'

const start = Date.UTC(2026, 10, 25, 9, 10)
const dates = createDates('en-GB', 'Europe/Berlin')
const view: RowView = {
  now: {
    countdown: { kind: 'far' },
    isNext: false,
    join: { kind: 'early', isHost: false, opensAt: 0, opens: '' },
  },
  words: en,
  dates,
  isByDay: true,
  notes: [],
  hasClash: false,
  extras: undefined,
}

test('the name of the time cell has the date, which a day header shows, and the time in the session’s own zone', () => {
  const talk = makeTalk('t', start, { end: start + 45 * 60_000, zone: 'Asia/Kolkata' })
  const name = timeLabel(talk, { ...view, notes: timeNotes(talk, dates, en) })
  expect(name?.replaceAll(/\s/g, ' ')).toBe('Wed 25 Nov, 10:10–10:55, 14:40 India Time')
  expect(timeLabel(makeTalk('u', undefined), view)).toBeUndefined()
})
