import { now } from '../../lib/clock/clock.ts'
import { isVisible, watchWaking } from '../../lib/clock/wake.ts'

/** What the list loader needs from its environment. Tests replace it. */
export interface World {
  /** Epoch ms. */
  now(): number
  isVisible(): boolean
  watchWaking: typeof watchWaking
  /** Calls `callback` in `delay` ms. Returns a function that cancels it. */
  setTimer(callback: () => void, delay: number): () => void
}

/** The environment in a browser. */
export const browser: World = {
  now,
  isVisible,
  watchWaking,
  setTimer(callback, delay) {
    const timer = setTimeout(callback, delay)
    return () => clearTimeout(timer)
  },
}
