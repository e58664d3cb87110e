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
/** ms by which the server's clock is ahead of the device's */
let difference = 0
/** `startedAt` when the difference was measured. It changes only if the clock of the device is set. */
let measuredAt = -Infinity
/** ms; a smaller difference is not corrected, as a `Date` header is not more precise: it has whole seconds, and its response takes a while. */
const tolerance = 30_000
const day = 86_400_000

/** The current time by the clock of the device, epoch ms. Nothing else in the program reads it. */
export const now = (): number => Date.now()

/** The time `at` of the device's clock by the clock of the server, which decides when a talk begins. Both are epoch ms. */
export const serverTime = (at = now()): number => at + correction()

/** ms by which the clock of the device is ahead of the server's, corrected or not. */
export const deviceAhead = (): number => -difference

/** The time `at` of the server's clock by the clock of the device. Both are epoch ms. */
export const deviceTime = (at: number): number => at - correction()

/** A difference of more than a day is not corrected, as the mistake may be the server's. */
const correction = () => (Math.abs(difference) > tolerance && Math.abs(difference) < day ? difference : 0)

/** Whether the time of the server has not been measured, or the clock of the device has been set since. */
export const isServerTimeDue = (): boolean => Math.abs(startedAt() - measuredAt) > tolerance

/**
 * Measures the time of the server, if that is due, by a response: `date` is its `Date` header, if it can be read, and `sentAt` is when its
 * request was sent (epoch ms). A difference that matters is corrected, and all watchers are called.
 */
export function measureServerTime(date: number | undefined, sentAt: number): void {
  // A request that took long was interrupted by a sleep, or the clock was set meanwhile.
  if (!date || Math.abs(now() - sentAt) > tolerance || !isServerTimeDue()) return
  measuredAt = startedAt()
  difference = date - now()
  lastTick = Infinity
  tick()
}

/** Epoch ms of the start of the page, by the clock of the device as it is now. */
const startedAt = () => now() - performance.now()

/**
 * Calls `onDue` once for each time that is set with `wakeAt`, when it is reached, or when the clock has been set back. All watchers share
 * one timer. Times are by the clock of the device.
 */
export function watchClock(onDue: () => void): ClockWatcher {
  const watcher: Watcher = { onDue, dueAt: Infinity }
  if (watchers.size === 0) {
    // Never removed: without watchers they do nothing, and adding them again changes nothing.
    for (const event of wakeUps) addEventListener(event, tick)
    lastTick = now()
  }
  watchers.add(watcher)
  arm(Infinity)
  return {
    wakeAt(at) {
      // NaN is never.
      watcher.dueAt = at || Infinity
      arm(watcher.dueAt)
    },
    stop() {
      watchers.delete(watcher)
      if (watchers.size > 0) return
      clearTimeout(timer)
      timerAt = Infinity
    },
  }
}

/** Timers may fire late after the computer has slept; these events do not. */
const wakeUps = ['visibilitychange', 'pageshow', 'focus']

function tick() {
  const at = now()
  const wasSet = at < lastTick
  lastTick = at
  timerAt = Infinity
  for (const watcher of watchers) {
    if (watcher.dueAt > at && !wasSet) continue
    watcher.dueAt = Infinity
    watcher.onDue()
  }
  // The last watcher may have stopped in its call.
  if (watchers.size === 0) return
  arm(Math.min(...[...watchers].map(({ dueAt }) => dueAt)))
}

function arm(at: number) {
  const soonest = Math.min(at, now() + maxWait)
  if (!(soonest < timerAt)) return
  timerAt = soonest
  clearTimeout(timer)
  timer = setTimeout(tick, Math.max(0, soonest - now()))
}
