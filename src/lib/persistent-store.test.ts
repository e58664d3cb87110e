import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPersistentStore } from './persistent-store.ts'

const stored = new Map<string, string>()
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
}
const forbidden = () => {
  throw new DOMException('no storage here', 'SecurityError')
}

beforeEach(() => {
  stored.clear()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => void vi.unstubAllGlobals())

test('a value that was set is there on the next page', () => {
  createPersistentStore('key').set('value')
  expect(createPersistentStore('key').get()).toBe('value')
})

test('storage is not read before the store is used', () => {
  const getItem = vi.fn(storage.getItem)
  vi.stubGlobal('localStorage', { ...storage, getItem })
  const store = createPersistentStore('key')
  expect(getItem).not.toHaveBeenCalled()
  store.get()
  store.get()
  expect(getItem).toHaveBeenCalledTimes(1)
})

test('setting undefined removes the value from storage', () => {
  const store = createPersistentStore('key')
  store.set('value')
  store.set(undefined)
  expect(store.get()).toBeUndefined()
  expect(stored.size).toBe(0)
})

test('listeners are called once for each change', () => {
  const store = createPersistentStore('key')
  const listener = vi.fn<() => void>()
  store.subscribe(listener)
  store.set('value')
  store.set('value')
  expect(listener).toHaveBeenCalledTimes(1)
})

test('without storage the value lasts as long as the page', () => {
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
  const store = createPersistentStore('key')
  expect(store.get()).toBeUndefined()
  store.set('value')
  expect(store.get()).toBe('value')
  store.set(undefined)
  expect(store.get()).toBeUndefined()
})

test('if storage is full the value still lasts as long as the page', () => {
  vi.stubGlobal('localStorage', { ...storage, setItem: forbidden })
  const store = createPersistentStore('key')
  store.set('value')
  expect(store.get()).toBe('value')
})
