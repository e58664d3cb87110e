import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPersistentStore } from './persistent-store.ts'

const kept = new Map<string, string>()
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}
const forbidden = () => {
  throw new DOMException('no storage here', 'SecurityError')
}

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => void vi.unstubAllGlobals())

test('what was set is there on the next page', () => {
  createPersistentStore('key').set('value')
  expect(createPersistentStore('key').get()).toBe('value')
})

test('what is set to undefined leaves nothing behind', () => {
  const store = createPersistentStore('key')
  store.set('value')
  store.set(undefined)
  expect(store.get()).toBeUndefined()
  expect(kept.size).toBe(0)
})

test('listeners are called once for each change', () => {
  const store = createPersistentStore('key')
  const listener = vi.fn<() => void>()
  store.subscribe(listener)
  store.set('value')
  store.set('value')
  expect(listener).toHaveBeenCalledTimes(1)
})

test('without a storage the value lasts as long as the page', () => {
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
  const store = createPersistentStore('key')
  expect(store.get()).toBeUndefined()
  store.set('value')
  expect(store.get()).toBe('value')
  store.set(undefined)
  expect(store.get()).toBeUndefined()
})

test('a storage that is full changes nothing for this page', () => {
  vi.stubGlobal('localStorage', { ...storage, setItem: forbidden })
  const store = createPersistentStore('key')
  store.set('value')
  expect(store.get()).toBe('value')
})
