import { vi } from 'vitest'

/** Epoch ms at which every test begins, for the client and for the academy. */
export const start = Date.UTC(2026, 10, 24, 9)
/** ms */
export const second = 1000
/** ms */
export const minute = 60 * second
/** ms */
export const hour = 60 * minute

/** What is asked for and not answered yet, by whoever asks. */
const awaited = new Set<Promise<unknown>>()

/** Of those, the ones that only a test can let go: time passes beside them. */
let held = 0

/** Keeps an answer back until `letGo`, or until nobody waits for it any more. */
export async function keepBack(letGo: Promise<unknown>, isGone: Promise<unknown>): Promise<void> {
  held += 1
  await Promise.race([letGo, isGone])
  held -= 1
}

/** Has time stand still while `answer` is awaited: its deadline is by the same clock. */
export function awaiting<T>(answer: Promise<T>): Promise<T> {
  const entry = answer.finally(() => awaited.delete(entry))
  awaited.add(entry)
  return entry
}

// What is computed beside this thread is waited for like an answer.
for (const task of ['digest', 'importKey', 'verify']) {
  const real: unknown = Reflect.get(crypto.subtle, task)
  if (typeof real !== 'function') continue
  const value = (...args: unknown[]) =>
    awaiting(Promise.resolve<unknown>(Reflect.apply(real, crypto.subtle, args)))
  Object.defineProperty(crypto.subtle, task, { value })
}

/** Takes the clock and the timers of the client out of the machine's hands. Sockets keep their own. */
export function stopTime(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    now: start,
  })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('It took too long', 'TimeoutError')), ms)
    return controller.signal
  })
  awaited.clear()
  held = 0
}

/** One turn of the loop in which sockets and all that follows from them have theirs. */
const turn = () => new Promise((done) => setImmediate(done))

/** All that follows from what has just been done, as far as it needs no answer. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 10; turns += 1) await turn()
}

/**
 * Lets time pass from one timer to the next until `holds`, and no more than `most` ms. While an answer is awaited no time passes: a
 * slow machine does not meet a deadline.
 */
export async function until(holds: () => unknown, most = 5 * minute): Promise<void> {
  const end = Date.now() + most
  for (;;) {
    await settled()
    if (holds()) return
    if (awaited.size > held) continue
    if (vi.getTimerCount() === 0) throw new Error('Nothing more will happen')
    if (Date.now() >= end) throw new Error(`It does not hold after ${most} ms`)
    vi.advanceTimersToNextTimer()
  }
}

/** The machine sleeps for `ms`: no timer rings. */
export const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms)

/** Lets `ms` pass, and waits for what is under way then. */
export async function pass(ms: number): Promise<void> {
  let isOver = false
  setTimeout(() => (isOver = true), ms)
  await until(() => isOver && awaited.size <= held, ms + 1)
}

/** Lets `ms` pass beside what is never answered. */
export const passBy = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Passes the deadline of a call that is never answered. */
export const passDeadline = () => passBy(15 * second)
