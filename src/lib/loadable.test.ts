import { expect, test, vi } from 'vitest'
import { loadable } from './loadable.ts'

test('fetches once, for all who watch, and tells them', async () => {
  const load = vi.fn(() => Promise.resolve('part'))
  const part = loadable(load)
  expect(load).not.toHaveBeenCalled()
  const tell = vi.fn()
  part.subscribe(tell)
  const stop = part.subscribe(() => {})
  stop()
  expect(part.get()).toBeUndefined()
  await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(1))
  expect(part.get()).toBe('part')
  expect(load).toHaveBeenCalledTimes(1)
})

test('what could not be fetched is fetched for the next who asks', async () => {
  const load = vi.fn(() => Promise.resolve('part')).mockRejectedValueOnce(new Error('offline'))
  const part = loadable(load)
  const hear = vi.fn()
  expect(part.failed()).toBe(false)
  part.subscribe(hear)
  await vi.waitFor(() => expect(hear).toHaveBeenCalledTimes(1))
  expect(part.failed()).toBe(true)
  expect(part.get()).toBeUndefined()
  const tell = vi.fn()
  part.subscribe(tell)
  await vi.waitFor(() => expect(tell).toHaveBeenCalled())
  expect(part.failed()).toBe(false)
  expect(part.get()).toBe('part')
})
