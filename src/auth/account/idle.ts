import { now, watchClock } from '../../lib/clock/clock.ts'

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
/** ms: other tabs need not hear of every key. */
const often = 10_000

/**
 * Calls `onIdle` when nobody has touched a key or a pointer for `ms`, here or in any tab that says so to the function answered with.
 * `tell` lets the other tabs know of somebody here, now and then.
 */
export function watchIdle(ms: number, tell: () => void, onIdle: () => void): () => void {
  let last = now()
  let told = last
  const isOver = () => now() - last >= ms
  const seen = () => {
    // A key that wakes the machine comes before the clock is looked at.
    if (isOver()) onIdle()
    last = now()
  }
  const touched = () => {
    seen()
    if (last - told < often) return
    told = last
    tell()
  }
  for (const event of signsOfLife) addEventListener(event, touched, { capture: true, passive: true })
  const clock = watchClock(() => {
    if (isOver()) onIdle()
    clock.wakeAt(isOver() ? now() + ms : last + ms)
  })
  clock.wakeAt(last + ms)
  return seen
}
