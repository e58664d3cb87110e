/** Epoch ms of the next moment at which something on screen reads differently, as seen at `now` (epoch ms). */
export type ChangesAt = (now: number) => number

interface Watcher {
  readonly notify: () => void
  readonly changesAt: ChangesAt
}

/** ms: looked at again at least this often, so that a clock set anew or a long sleep is noticed. */
const longestWait = 60_000
const watchers = new Set<Watcher>()
let timer: ReturnType<typeof setTimeout> | undefined
let alarmAt = Infinity

/** Epoch ms. The one place that reads the clock. */
export const now = (): number => Date.now()

/** Calls `notify` when the moment that `changesAt` names has come, and whenever the page wakes up. */
export function watchClock(notify: () => void, changesAt: ChangesAt): () => void {
  const watcher = { notify, changesAt }
  if (watchers.size === 0) for (const [target, event] of wakeUps()) target.addEventListener(event, tick)
  watchers.add(watcher)
  arm(nextOf(changesAt, now()))
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    for (const [target, event] of wakeUps()) target.removeEventListener(event, tick)
    clearTimeout(timer)
    alarmAt = Infinity
  }
}

const wakeUps = (): [EventTarget, string][] => [
  [document, 'visibilitychange'],
  [window, 'pageshow'],
  [window, 'focus'],
]

function tick() {
  alarmAt = Infinity
  for (const { notify } of watchers) notify()
  const at = now()
  let next = at + longestWait
  for (const { changesAt } of watchers) next = Math.min(next, nextOf(changesAt, at))
  arm(next)
}

/** What has changed already will not change again: to wait until then would be no waiting at all, again and again. */
function nextOf(changesAt: ChangesAt, at: number): number {
  const next = changesAt(at)
  return next > at ? next : Infinity
}

function arm(at: number) {
  const soonest = Math.min(at, now() + longestWait)
  if (soonest >= alarmAt) return
  alarmAt = soonest
  clearTimeout(timer)
  timer = setTimeout(tick, Math.max(0, soonest - now()))
}
