import { now } from '../../lib/clock/clock.ts'
import { isVisible, watchForeground } from '../../lib/clock/wake.ts'
import { whenIdle } from '../../lib/idle.ts'
import { watchPress, whenReleased } from '../../lib/press.ts'

/** What the list loader needs from its environment. Tests replace it. */
export interface Environment {
  /** Epoch ms. */
  now(): number
  isVisible(): boolean
  /** Returns a number from 0 up to 1. */
  random(): number
  watchForeground: typeof watchForeground
  /** Watches what is pressed, for `whenReleased`. Returns a function that stops it. */
  watchPress: typeof watchPress
  /** Resolves when nothing is pressed, so that rows may move. */
  whenReleased: typeof whenReleased
  /** Calls `callback` in `delay` ms. Returns a function that cancels it. */
  setTimer(callback: () => void, delay: number): () => void
  /** Calls `callback` after `pause` ms, when the browser has nothing else to do. Returns a function that cancels it. */
  whenIdle(callback: () => void, pause: number): () => void
}

/** The environment in a browser. */
export const browser: Environment = {
  now,
  isVisible,
  random: Math.random,
  watchForeground,
  watchPress,
  whenReleased,
  setTimer(callback, delay) {
    const timer = setTimeout(callback, delay)
    return () => clearTimeout(timer)
  },
  whenIdle,
}
