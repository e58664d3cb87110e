import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSlots } from './slots.ts'

test('ids that stay keep their slot, new ids reuse free slots, and no two share one', () => {
  const windows = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 }))
  fc.assert(
    fc.property(windows, (sequence) => {
      const slots = createSlots()
      let before = new Map<string, number>()
      let maxCount = 0
      for (const ids of sequence) {
        const now = new Map(slots.assign(ids))
        maxCount = Math.max(maxCount, ids.length)
        expect([...now.keys()].toSorted()).toEqual(ids.toSorted())
        expect(new Set(now.values()).size).toBe(ids.length)
        for (const [id, slot] of now) if (before.has(id)) expect(slot).toBe(before.get(id))
        expect(Math.max(-1, ...now.values())).toBeLessThan(maxCount)
        before = now
      }
    }),
  )
})

test('a new id does not reuse the slot of the focused id, and so does not get its focus', () => {
  const slots = createSlots()
  const focusedSlot = slots.assign(['a', 'b', 'c'], 'b').get('b')
  const next = new Map(slots.assign(['a', 'c', 'd'], 'b'))
  expect(next.get('d')).not.toBe(focusedSlot)
  expect(new Set(next.values()).size).toBe(next.size)
  // The slot stays reserved only as long as the id is passed as focused.
  expect(slots.assign(['a', 'c', 'd', 'e'], 'b').get('e')).not.toBe(focusedSlot)
  expect(slots.assign(['a', 'c', 'd', 'e', 'f'], 'c').get('f')).toBe(focusedSlot)
})

test('after a jump the rows have the slots of the rows before them in the same order, so that no element moves', () => {
  const slots = createSlots()
  const inOrder = (ids: readonly string[]) => {
    const assigned = slots.assign(ids)
    return ids.map((id) => assigned.get(id))
  }
  inOrder(['c', 'd', 'e', 'f'])
  const before = inOrder(['a', 'b', 'c', 'd'])
  expect(inOrder(['w', 'x', 'y', 'z'])).toEqual(before)
  // Fewer rows, and more again: the elements that were there last are reused first.
  const [first, second] = inOrder(['k', 'l'])
  expect(inOrder(['o', 'p', 'q']).slice(0, 2)).toEqual([first, second])
})
