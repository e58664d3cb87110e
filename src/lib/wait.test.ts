import { expect, test } from 'vitest'
import { unlessAborted, wait } from './wait.ts'

test('settles like the promise, and does not listen to the signal any more', async () => {
  const { signal } = new AbortController()
  const listening = new Set<unknown>()
  const add = signal.addEventListener.bind(signal)
  signal.addEventListener = (...[type, listener, options]: Parameters<typeof add>) => {
    listening.add(listener)
    if (typeof options === 'object')
      options.signal?.addEventListener('abort', () => listening.delete(listener))
    add(type, listener, options)
  }
  await expect(unlessAborted(Promise.resolve('done'), signal)).resolves.toBe('done')
  await expect(unlessAborted(Promise.reject(new Error('failed')), signal)).rejects.toThrow('failed')
  expect(listening.size).toBe(0)
})

test('rejects with the reason of the signal as soon as it is aborted', async () => {
  const controller = new AbortController()
  const waiting = wait(60_000, controller.signal)
  controller.abort(new Error('no longer needed'))
  await expect(waiting).rejects.toThrow('no longer needed')
  await expect(unlessAborted(Promise.resolve(), controller.signal)).rejects.toThrow('no longer needed')
})
