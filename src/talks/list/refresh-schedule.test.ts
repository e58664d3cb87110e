import { expect, test } from 'vitest'
import { hour, minute } from '../../lib/time/units.ts'
import { makeTalk } from '../make-talk.test-data.ts'
import { refreshAt, nearCount, completeReadPolicy } from './refresh-schedule.ts'
import { talkListOf } from './talk-list.ts'

const now = Date.UTC(2026, 10, 25, 9)
const listOf = (starts: readonly number[], running: readonly string[] = []) => {
  const talks = starts.map((minutes) => makeTalk(`t${minutes}`, now + minutes * minute))
  const sessionIds = talks.map(({ id }) => id)
  return talkListOf([
    { talks, sessionIds, running, received: talks.length, unreadable: [], total: talks.length },
  ])
}

test.each([
  ['something live', listOf([-120, 300], ['t-120']), 0.5],
  ['something that starts within 20 minutes', listOf([15]), 0.5],
  ['something that should have started and is not live', listOf([-10, 300]), 0.5],
  ['nothing near', listOf([300]), 10],
  ['something that becomes near before that', listOf([23]), 3],
  ['something long over', listOf([-90]), 10],
  ['nothing at all', listOf([]), 10],
])('with %s the list is refreshed in time', (_, list, minutes) => {
  expect(refreshAt(list, now)).toBe(now + minutes * minute)
})

test('counts the sessions that are near or live', () => {
  expect(nearCount(listOf([-120, -5, 10, 300], ['t-120']), now)).toBe(3)
})

test('reads a long list completely less often, and waits for two minutes even if the head does not agree', () => {
  expect([minute, 3 * minute, hour + 1].map((age) => completeReadPolicy(age, 1))).toEqual([
    'never',
    'if needed',
    'always',
  ])
  expect(completeReadPolicy(2 * hour, 13)).toBe('if needed')
  expect(completeReadPolicy(131 * minute, 13)).toBe('always')
})

test('a list that was read before the clock was set back is read completely if its head does not agree', () => {
  expect(completeReadPolicy(-hour, 3)).toBe('if needed')
})
