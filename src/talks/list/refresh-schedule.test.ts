import { expect, test } from 'vitest'
import { minute } from '../../lib/time/units.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import { nearCount, refreshAt, verifyAt, type ListAge } from './refresh-schedule.ts'
import { talkListOf } from './talk-list.ts'

const now = Date.UTC(2026, 10, 25, 9)
const listOf = (starts: readonly number[], running: readonly string[] = []) => {
  const talks = starts.map((minutes) => makeTalk(`t${minutes}`, now + minutes * minute))
  const sessionIds = talks.map(({ id }) => id)
  return talkListOf([
    { talks, sessionIds, running, received: talks.length, unreadable: [], total: talks.length },
  ])
}
const age: ListAge = {
  readAt: now,
  verifiedAt: now,
  wokenAt: -Infinity,
  doubtAt: undefined,
  hasRest: false,
  spread: 0,
}
const inMinutes = (at: number) => (at - now) / minute

test.each([
  ['something live', listOf([-120, 300], ['t-120']), 1 / 3],
  ['something that starts within 20 minutes', listOf([15]), 1 / 3],
  ['something that should have started and is not live', listOf([-10, 300]), 1 / 3],
  ['nothing near', listOf([300]), 5],
  ['something that becomes near before that', listOf([23]), 3],
  ['something long over', listOf([-90]), 5],
  ['nothing at all', listOf([]), 5],
])('with %s the list is refreshed in time', (_, list, minutes) => {
  expect(inMinutes(refreshAt(list, age))).toBeCloseTo(minutes)
})

test('pages that were opened together do not send their requests together', () => {
  const last = { ...age, spread: 1 }
  expect(inMinutes(refreshAt(listOf([15]), last))).toBeCloseTo(0.5)
  expect(inMinutes(refreshAt(listOf([300]), last))).toBeCloseTo(5.5)
  expect(inMinutes(refreshAt(listOf([23]), last))).toBeCloseTo(3 + 1 / 6)
  expect(inMinutes(verifyAt(listOf([15]), { ...last, hasRest: true }))).toBeCloseTo(1.1)
})

test('the rest of a list is verified once a minute; while nothing is near, instead of each second refresh', () => {
  const long = { ...age, hasRest: true }
  expect(inMinutes(verifyAt(listOf([15]), long))).toBe(1)
  expect(inMinutes(verifyAt(listOf([300], ['t300']), long))).toBe(1)
  const quiet = listOf([300])
  expect(inMinutes(refreshAt(quiet, long))).toBe(10)
  expect(inMinutes(verifyAt(quiet, long))).toBe(10)
  expect(inMinutes(verifyAt(quiet, { ...long, verifiedAt: now - minute }))).toBe(5)
  expect(verifyAt(quiet, age)).toBe(Infinity)
})

test('a list in doubt is verified once a minute, and its head read at once if the verify pass has raised the doubt', () => {
  const doubtful = { ...age, hasRest: true, doubtAt: now - minute }
  expect(inMinutes(verifyAt(listOf([300]), doubtful))).toBe(1)
  expect(inMinutes(refreshAt(listOf([300]), doubtful))).toBe(10)
  expect(refreshAt(listOf([300]), { ...doubtful, doubtAt: now + 1 })).toBe(now + 1)
})

test('the rest is verified although the person comes back often, but not right after that', () => {
  const busy = { ...age, hasRest: true, wokenAt: now + 59_000 }
  expect(verifyAt(listOf([15]), busy)).toBe(now + 69_000)
  const quiet = { ...busy, verifiedAt: now - 8 * minute, wokenAt: now }
  expect(inMinutes(verifyAt(listOf([300]), quiet))).toBe(2)
})

test('counts the sessions that are near or live', () => {
  expect(nearCount(listOf([-120, -5, 10, 300], ['t-120']), now)).toBe(3)
})
