import { now } from '../../lib/clock/clock.ts'
import { isVisible, watchWaking } from '../../lib/clock/wake.ts'

/** What a keeper needs of the world around it. */
export interface World {
  /** Epoch ms. */
  now(): number
  isVisible(): boolean
  watchWaking: typeof watchWaking
  /** Calls `ring` in `wait` ms; answers with the way to call that off. */
  alarm(ring: () => void, wait: number): () => void
}

/** The world of a page. */
export const browser: World = {
  now,
  isVisible,
  watchWaking,
  alarm(ring, wait) {
    const timer = setTimeout(ring, wait)
    return () => clearTimeout(timer)
  },
}
