import { expect, test, vi } from 'vitest'
import { loadable } from './loadable.ts'

test('loads once for all subscribers and notifies them', async () => {
  const load = vi.fn(() => Promise.resolve('part'))
  const part = loadable(load)
  expect(load).not.toHaveBeenCalled()
  const listener = vi.fn()
  part.subscribe(listener)
  const stop = part.subscribe(() => {})
  stop()
  expect(part.get()).toBeUndefined()
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1))
  expect(part.get()).toBe('part')
  expect(load).toHaveBeenCalledTimes(1)
})

test('loads again for the next subscriber after a failure', async () => {
  const load = vi.fn(() => Promise.resolve('part')).mockRejectedValueOnce(new Error('offline'))
  const part = loadable(load)
  const firstListener = vi.fn()
  expect(part.error()).toBeUndefined()
  part.subscribe(firstListener)
  await vi.waitFor(() => expect(firstListener).toHaveBeenCalledTimes(1))
  expect(part.error()).toEqual(new Error('offline'))
  expect(part.get()).toBeUndefined()
  const listener = vi.fn()
  part.subscribe(listener)
  await vi.waitFor(() => expect(listener).toHaveBeenCalled())
  expect(part.error()).toBeUndefined()
  expect(part.get()).toBe('part')
})
