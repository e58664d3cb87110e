import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSlots } from './slots.ts'

test('what stays keeps its slot, what comes takes one that was left, and no two share one', () => {
  const windows = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 }))
  fc.assert(
    fc.property(windows, (sequence) => {
      const slots = createSlots()
      let before = new Map<string, number>()
      let most = 0
      for (const ids of sequence) {
        const now = new Map(slots.assign(ids))
        most = Math.max(most, ids.length)
        expect([...now.keys()].toSorted()).toEqual(ids.toSorted())
        expect(new Set(now.values()).size).toBe(ids.length)
        for (const [id, slot] of now) if (before.has(id)) expect(slot).toBe(before.get(id))
        expect(Math.max(-1, ...now.values())).toBeLessThan(most)
        before = now
      }
    }),
  )
})

test('what comes as the one that has the focus goes does not take its slot, and so not its focus', () => {
  const slots = createSlots()
  const held = slots.assign(['a', 'b', 'c'], 'b').get('b')
  const next = new Map(slots.assign(['a', 'c', 'd'], 'b'))
  expect(next.get('d')).not.toBe(held)
  expect(new Set(next.values()).size).toBe(next.size)
  // As long as the focus is thought to be there, and not longer.
  expect(slots.assign(['a', 'c', 'd', 'e'], 'b').get('e')).not.toBe(held)
  expect(slots.assign(['a', 'c', 'd', 'e', 'f'], 'c').get('f')).toBe(held)
})
