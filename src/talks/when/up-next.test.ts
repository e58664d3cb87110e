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

test('lists the live talk, the one that is due, and the next one', () => {
  expect(upNextOf(mine, new Set(['running']), 50)).toEqual({ current: [running, due], next })
})

test('a talk that is live before its start is current, not next', () => {
  expect(upNextOf(mine, new Set(['next']), 50)).toEqual({ current: [running, due, next], next: late })
})

test('a talk that is live after its end stays current', () => {
  expect(upNextOf(mine, new Set(['over']), 150).current).toEqual([over])
})

test('talks without a start are neither current nor next', () => {
  expect(upNextOf([undated], new Set(), 50)).toEqual({ current: [], next: undefined })
})

test('changes when a talk starts or ends', () => {
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
