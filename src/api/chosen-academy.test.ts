import { expect, test, vi } from 'vitest'
import { memoryStorage } from '../auth/account/tab-storage.ts'
import { createChosenAcademy } from './chosen-academy.ts'

const forbidden = () => {
  throw new DOMException('no storage here', 'SecurityError')
}

test('what was chosen is known to the next page', () => {
  const storage = memoryStorage()
  createChosenAcademy(() => storage).set('200000000')
  expect(createChosenAcademy(() => storage).get()).toBe('200000000')
})

test('what is forgotten leaves nothing behind', () => {
  const storage = memoryStorage()
  const chosen = createChosenAcademy(() => storage)
  chosen.set('200000000')
  chosen.set(undefined)
  expect(chosen.get()).toBeUndefined()
  expect(storage.length).toBe(0)
})

test('whoever watches is told', () => {
  const chosen = createChosenAcademy(memoryStorage)
  const told = vi.fn<() => void>()
  chosen.subscribe(told)
  chosen.set('200000000')
  chosen.set('200000000')
  expect(told).toHaveBeenCalledTimes(1)
})

test('without a storage it is remembered as long as the page lives', () => {
  const chosen = createChosenAcademy(forbidden)
  expect(chosen.get()).toBeUndefined()
  chosen.set('200000000')
  expect(chosen.get()).toBe('200000000')
  chosen.set(undefined)
  expect(chosen.get()).toBeUndefined()
})

test('a storage that is full keeps nobody from choosing', () => {
  const storage = memoryStorage()
  vi.spyOn(storage, 'setItem').mockImplementation(forbidden)
  const chosen = createChosenAcademy(() => storage)
  chosen.set('200000000')
  expect(chosen.get()).toBe('200000000')
})
