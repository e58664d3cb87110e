import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPaint } from './after-paint.ts'

let frames: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  frames = []
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.splice(id - 1, 1))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const runFrame = () => frames.splice(0).forEach((callback) => callback())

test('calls back once, after the frame and not in it', () => {
  const callback = vi.fn<() => void>()
  afterPaint(callback)
  vi.runAllTimers()
  runFrame()
  expect(callback).not.toHaveBeenCalled()
  vi.runAllTimers()
  runFrame()
  vi.runAllTimers()
  expect(callback).toHaveBeenCalledOnce()
})

test('is cancelled before the frame, and between the frame and its painting', () => {
  const callback = vi.fn<() => void>()
  afterPaint(callback)()
  runFrame()
  vi.runAllTimers()
  const cancel = afterPaint(callback)
  runFrame()
  cancel()
  vi.runAllTimers()
  expect(callback).not.toHaveBeenCalled()
})
