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
let offset = 0
/** ms by which it is really ahead: a difference of more than a day is not corrected, as the mistake may be the server's. */
let difference = 0
/** Epoch ms of the start of the page by the clock of the device, when the difference was measured. It changes only if that clock is set. */
let measuredAt = -Infinity
/** ms; a smaller difference is not corrected, as a `Date` header is not more precise. A request takes at most half of it. */
const tolerance = 30_000
const day = 86_400_000

/** The current time by the clock of the device, epoch ms. Nothing else in the program reads it. */
export const now = (): number => Date.now()

/** The time `at` of the device's clock by the clock of the server, which decides when a talk begins. Both are epoch ms. */
export const serverTime = (at = now()): number => at + offset

/** ms by which the clock of the device is ahead of the server's, corrected or not. */
export const deviceAhead = (): number => -difference

/** The time `at` of the server's clock by the clock of the device. Both are epoch ms. */
export const deviceTime = (at: number): number => at - offset

/**
 * Measures the time of the server by a response: `date` is its `Date` header, if it can be read, and `sentAt` is when its request was sent
 * (epoch ms). Measures once, and again when the clock of the device has been set. A difference that matters is corrected, and all watchers
 * are called.
 */
export function measureServerTime(date: number | undefined, sentAt: number): void {
  const sinceStart = now() - performance.now()
  const ahead = Number(date) - (sentAt + now()) / 2
  if (Number.isNaN(ahead) || Math.abs(sinceStart - measuredAt) < tolerance) return
  measuredAt = sinceStart
  difference = ahead
  offset = Math.abs(ahead) > tolerance && Math.abs(ahead) < day ? ahead : 0
  lastTick = Infinity
  tick()
}

/**
 * Calls `onDue` once for each time that is set with `wakeAt`, when it is reached, or when the clock has been set back. All watchers share
 * one timer. Times are by the clock of the device.
 */
export function watchClock(onDue: () => void): ClockWatcher {
  const watcher: Watcher = { onDue, dueAt: Infinity }
  if (watchers.size === 0) {
    for (const event of wakeUps) addEventListener(event, tick)
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
      for (const event of wakeUps) removeEventListener(event, tick)
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
