/** A timer that is set to a time of day. */
export interface ClockWatcher {
  /** Sets the time (epoch ms) of the next call; `Infinity` for never. Replaces the time that was set before. */
  wakeAt(at: number): void
  stop(): void
}

interface Watcher {
  readonly onDue: () => void
  /** Epoch ms. */
  dueAt: number
}

/** ms; the clock is read at least this often, so that a sleep of the computer or a change of its clock is noticed. */
const maxWait = 60_000
const watchers = new Set<Watcher>()
let timer: ReturnType<typeof setTimeout> | undefined
let timerAt = Infinity
let lastTick = -Infinity

/** The current time, epoch ms. Nothing else in the program reads the clock. */
export const now = (): number => Date.now()

/**
 * Calls `onDue` once for each time that is set with `wakeAt`, when it is reached, or when the clock has been set back. All watchers share
 * one timer.
 */
export function watchClock(onDue: () => void): ClockWatcher {
  const watcher: Watcher = { onDue, dueAt: Infinity }
  if (watchers.size === 0) {
    for (const [target, event] of wakeUps()) target.addEventListener(event, tick)
    lastTick = now()
  }
  watchers.add(watcher)
  arm(Infinity)
  return {
    wakeAt(at) {
      watcher.dueAt = Number.isNaN(at) ? Infinity : at
      arm(watcher.dueAt)
    },
    stop() {
      watchers.delete(watcher)
      if (watchers.size > 0) return
      for (const [target, event] of wakeUps()) target.removeEventListener(event, tick)
      clearTimeout(timer)
      timerAt = Infinity
    },
  }
}

/** Timers may fire late after the computer has slept; these events do not. */
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
  for (const watcher of watchers) {
    if (watcher.dueAt > at && !wasSetBack) continue
    watcher.dueAt = Infinity
    watcher.onDue()
  }
  // The last watcher may have stopped in its call.
  if (watchers.size === 0) return
  let next = Infinity
  for (const { dueAt } of watchers) next = Math.min(next, dueAt)
  arm(next)
}

function arm(at: number) {
  const soonest = Math.min(at, now() + maxWait)
  if (!(soonest < timerAt)) return
  timerAt = soonest
  clearTimeout(timer)
  timer = setTimeout(tick, Math.max(0, soonest - now()))
}
