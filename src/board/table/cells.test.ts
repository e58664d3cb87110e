import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import { createDates } from '../../words/dates/dates.ts'
import { en } from '../../words/en/board.ts'
import { timeCell, timeLabel } from './cells.tsx'
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

test('D05 D06 a row and its accessible name show both ends of a time over a clock change, each with its zone, and no note', () => {
  const london = createDates('en-GB', 'Europe/London')
  const shown = (from: number, end: number) => {
    const talk = makeTalk('t', from, { end, zone: 'Europe/London' })
    const row = { ...view, dates: london, notes: timeNotes(talk, london, en) }
    const cell = renderToStaticMarkup(createElement(Fragment, null, timeCell(talk, row)))
    return [cell.replaceAll(/<[^>]*>/g, ''), timeLabel(talk, row)]
  }
  expect(shown(1824940800000, 1824944400000)).toEqual([
    '01:00 BST – 01:00 GMT',
    'Sun 31 Oct, 01:00 BST – 01:00 GMT',
  ])
  expect(shown(1824942600000, 1824945000000)).toEqual([
    '01:30 BST – 01:10 GMT',
    'Sun 31 Oct, 01:30 BST – 01:10 GMT',
  ])
})

test('D12 D13 a session in a zone that the browser does not know, or knows by another name, has no note', () => {
  const calcutta = createDates('en-GB', 'Asia/Calcutta')
  for (const zone of ['India Standard Time', 'Asia/Kolkata', 'Asia/Calcutta'])
    expect(timeNotes(makeTalk('t', start, { zone }), calcutta, en)).toEqual([])
})
