/** Somebody who waits for a moment. */
export interface ClockWatcher {
  /** Sets the moment (epoch ms) to be called at; `Infinity` for never. It takes the place of the one set before. */
  wakeAt(at: number): void
  stop(): void
}

interface Waiting {
  readonly onDue: () => void
  /** Epoch ms. */
  dueAt: number
}

/** ms: the clock is read at least this often, so that a long sleep or a clock that was changed is noticed. */
const longestWait = 60_000
const waiting = new Set<Waiting>()
let timer: ReturnType<typeof setTimeout> | undefined
let timerAt = Infinity
let lastTick = -Infinity

/** Epoch ms. The one place that reads the clock. */
export const now = (): number => Date.now()

/** Calls `onDue`, once for each moment set, when it has come; also where the clock was set back since. All watchers share one timer. */
export function watchClock(onDue: () => void): ClockWatcher {
  const one: Waiting = { onDue, dueAt: Infinity }
  if (waiting.size === 0) {
    for (const [target, event] of wakeUps()) target.addEventListener(event, tick)
    lastTick = now()
  }
  waiting.add(one)
  arm(Infinity)
  return {
    wakeAt(at) {
      one.dueAt = Number.isNaN(at) ? Infinity : at
      arm(one.dueAt)
    },
    stop() {
      waiting.delete(one)
      if (waiting.size > 0) return
      for (const [target, event] of wakeUps()) target.removeEventListener(event, tick)
      clearTimeout(timer)
      timerAt = Infinity
    },
  }
}

/** Timers are late after a sleep; these events are not. */
const wakeUps = (): [EventTarget, string][] => [
  [document, 'visibilitychange'],
  [window, 'pageshow'],
  [window, 'focus'],
]

function tick() {
  const at = now()
  const wasSetBack = at < lastTick
  lastTick = at
  timerAt = Infinity
  for (const one of waiting) {
    if (one.dueAt > at && !wasSetBack) continue
    one.dueAt = Infinity
    one.onDue()
  }
  let next = Infinity
  for (const { dueAt } of waiting) next = Math.min(next, dueAt)
  arm(next)
}

function arm(at: number) {
  const soonest = Math.min(at, now() + longestWait)
  if (!(soonest < timerAt)) return
  timerAt = soonest
  clearTimeout(timer)
  timer = setTimeout(tick, Math.max(0, soonest - now()))
}
