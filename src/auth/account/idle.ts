import { now, watchClock } from '../../lib/clock/clock.ts'

const activityEvents = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
/** ms between two messages to the other tabs */
const messageInterval = 10_000

/**
 * Calls `onIdle` if there was no keyboard or pointer input for `ms`, in this tab or in others. Calls `notifyTabs` on input, at most once in
 * `messageInterval`. Returns a function to call when another tab reports input.
 */
export function watchIdle(ms: number, notifyTabs: () => void, onIdle: () => void): () => void {
  let lastInputAt = now()
  let lastMessageAt = lastInputAt
  const isIdle = () => now() - lastInputAt >= ms
  const noteActivity = () => {
    // The input that wakes a sleeping computer may arrive before the clock is checked.
    if (isIdle()) onIdle()
    lastInputAt = now()
  }
  const onInput = () => {
    noteActivity()
    if (lastInputAt - lastMessageAt < messageInterval) return
    lastMessageAt = lastInputAt
    notifyTabs()
  }
  for (const event of activityEvents) addEventListener(event, onInput, { capture: true, passive: true })
  const clock = watchClock(() => {
    if (isIdle()) onIdle()
    clock.wakeAt(isIdle() ? now() + ms : lastInputAt + ms)
  })
  clock.wakeAt(lastInputAt + ms)
  return noteActivity
}
