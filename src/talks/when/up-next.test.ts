import { expect, test } from 'vitest'
import { makeTalk } from '../make-talk.test-data.ts'
import { upNextChangesAt, upNextOf } from './up-next.ts'

const over = makeTalk('over', 0, { end: 10 })
const running = makeTalk('running', 10, { end: 100 })
const due = makeTalk('due', 40, { end: 120 })
const next = makeTalk('next', 60, { end: 90 })
const late = makeTalk('late', 200, { end: 300 })
const undated = makeTalk('undated', undefined)
const mine = [over, running, due, next, late, undated]

test('what runs, what should, and what comes next', () => {
  expect(upNextOf(mine, new Set(['running']), 50)).toEqual({ current: [running, due], next })
})

test('one that is live before its time is not awaited any more', () => {
  expect(upNextOf(mine, new Set(['next']), 50)).toEqual({ current: [running, due, next], next: late })
})

test('one that is live beyond its end is still there', () => {
  expect(upNextOf(mine, new Set(['over']), 150).current).toEqual([over])
})

test('nothing is up where nothing has a time', () => {
  expect(upNextOf([undated], new Set(), 50)).toEqual({ current: [], next: undefined })
})

test('changes when something starts or ends', () => {
  expect([0, 10, 40, 60, 90, 100, 120, 200, 300].map((now) => upNextChangesAt(mine, now))).toEqual([
    10,
    40,
    60,
    90,
    100,
    120,
    200,
    300,
    Infinity,
  ])
})
