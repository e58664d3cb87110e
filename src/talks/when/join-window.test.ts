import { expect, test } from 'vitest'
import { minute } from '../../lib/time/units.ts'
import { joinSpan, joinState } from './join-window.ts'
import { makeTalk } from '../make-talk.test-data.ts'

const window = { hostMinutesBefore: 60, attendeeMinutesBefore: 15, minutesAfterEnd: 15 }
const start = Date.UTC(2026, 10, 23, 10)
const talk = makeTalk('t', start, { end: start + 30 * minute })
const state = (host: boolean, minutes: number, running = false) =>
  joinState(joinSpan(talk, host, window), running, start + minutes * minute)

test('opens an hour before for hosts, 15 minutes before for others', () => {
  expect(state(true, -61)).toBe('early')
  expect(state(true, -60)).toBe('open')
  expect(state(false, -16)).toBe('early')
  expect(state(false, -15)).toBe('open')
})

test('closes 15 minutes after the end', () => {
  expect(state(false, 44)).toBe('open')
  expect(state(false, 45)).toBe('over')
})

test('a live talk is open outside its time span', () => {
  expect(state(false, -120, true)).toBe('open')
  expect(state(false, 120, true)).toBe('open')
})

test('a talk without a valid start or end stays open', () => {
  expect(joinState(joinSpan(makeTalk('t', undefined), false, window), false, 0)).toBe('open')
  const backwards = makeTalk('t', start, { end: start - minute })
  expect(joinState(joinSpan(backwards, false, window), false, start + 90 * minute)).toBe('open')
})
