import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, minute } from '../../lib/time/units.ts'
import { countdown, countdownChangesAt } from './countdown.ts'
import { makeTalk } from '../make-talk.test-data.ts'

const start = Date.UTC(2026, 10, 23, 10)
const talk = makeTalk('t', start, { end: start + hour })
const at = (before: number) => countdown(talk, false, start - before)

test('counts down, and is live only if the talk is known to be', () => {
  expect(at(13 * hour)).toEqual({ kind: 'far' })
  expect(at(3.5 * hour)).toEqual({ kind: 'hours', hours: 3, minutes: 30 })
  expect(at(hour)).toEqual({ kind: 'minutes', n: 60 })
  expect(at(10 * minute)).toEqual({ kind: 'minutes', n: 10 })
  expect(at(1)).toEqual({ kind: 'minutes', n: 1 })
  expect(at(0)).toEqual({ kind: 'due', n: 0 })
  expect(at(-5 * minute)).toEqual({ kind: 'due', n: 5 })
  expect(at(-hour)).toEqual({ kind: 'ended' })
  expect(countdown(talk, true, start - hour)).toEqual({ kind: 'live' })
  expect(countdown(makeTalk('t', undefined), false, start)).toEqual({ kind: 'far' })
})

test('does not change before the time it gives, and changes then', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2 * hour, max: 14 * hour }), (before) => {
      const now = start - before
      const change = countdownChangesAt(talk, now)
      expect(change).toBeGreaterThan(now)
      const current = countdown(talk, false, now)
      if (current.kind === 'ended') {
        expect(change).toBe(Infinity)
      } else {
        expect(countdown(talk, false, change - 1)).toEqual(current)
        expect(countdown(talk, false, change)).not.toEqual(current)
      }
    }),
  )
})
