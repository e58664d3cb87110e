import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchPress, whenReleased } from './press.ts'

class PointerEvent extends Event {}
class KeyboardEvent extends Event {}

let page = new EventTarget()
let stop = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('PointerEvent', PointerEvent)
  vi.stubGlobal('KeyboardEvent', KeyboardEvent)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  stop = watchPress()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pointer = (type: 'down' | 'up' | 'cancel', id = 1) =>
  page.dispatchEvent(Object.assign(new PointerEvent(`pointer${type}`), { pointerId: id }))
const key = (type: 'keydown' | 'keyup', name: string) =>
  page.dispatchEvent(Object.assign(new KeyboardEvent(type), { key: name }))

/** Waits for the release. Returns whether it has come, as time passes. */
function waiting() {
  const result = { isOver: false }
  void whenReleased().then(() => (result.isOver = true))
  return async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    return result.isOver
  }
}

test('without a press there is nothing to wait for', async () => {
  key('keydown', 'a')
  expect(await waiting()(0)).toBe(true)
})

test('waits for the end of a press, and for the click that follows it', async () => {
  pointer('down')
  const after = waiting()
  expect(await after(2000)).toBe(false)
  pointer('up')
  expect(await after(299)).toBe(false)
  const late = waiting()
  expect(await late(0)).toBe(false)
  expect([await after(1), await late(0)]).toEqual([true, true])
})

test('a second press soon after the first is waited for, too', async () => {
  pointer('down')
  const after = waiting()
  pointer('up')
  await after(200)
  pointer('down')
  expect(await after(2000)).toBe(false)
  pointer('up')
  expect(await after(300)).toBe(true)
})

test('waits until all that is pressed is released', async () => {
  pointer('down', 1)
  pointer('down', 2)
  key('keydown', ' ')
  const after = waiting()
  pointer('cancel', 1)
  pointer('up', 2)
  expect(await after(1000)).toBe(false)
  key('keyup', ' ')
  expect(await after(300)).toBe(true)
})

test('a press whose end is never reported is over after five seconds, or when the window loses the focus', async () => {
  pointer('down')
  const first = waiting()
  expect(await first(5299)).toBe(false)
  expect(await first(1)).toBe(true)
  expect(await waiting()(0)).toBe(true)
  pointer('down')
  const second = waiting()
  page.dispatchEvent(new Event('blur'))
  expect(await second(0)).toBe(true)
})

test('a wait that is cancelled rejects', async () => {
  pointer('down')
  const controller = new AbortController()
  const result = whenReleased(controller.signal)
  controller.abort(new Error('left'))
  await expect(result).rejects.toThrow('left')
})
