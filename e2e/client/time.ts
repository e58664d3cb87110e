import { vi } from 'vitest'

/** Epoch ms at which every test starts, for the client and for the academy. */
export const start = Date.UTC(2026, 10, 24, 9)
/** ms */
export const second = 1000
/** ms */
export const minute = 60 * second
/** ms */
export const hour = 60 * minute

/** All requests without a complete response yet. */
const pending = new Set<Promise<unknown>>()

/** The number of those that only the test can release. The fake clock moves while only these are pending. */
let held = 0

/** Holds a response until `release`, or until the client no longer waits for it. */
export async function holdResponse(release: Promise<unknown>, isGone: Promise<unknown>): Promise<void> {
  held += 1
  await Promise.race([release, isGone])
  held -= 1
}

/** Stops the fake clock while `answer` is pending, because its timeout runs on the same clock. */
export function trackPending<T>(answer: Promise<T>): Promise<T> {
  const entry = answer.finally(() => pending.delete(entry))
  pending.add(entry)
  return entry
}

// Web Crypto computes on another thread, so it is awaited like a response.
for (const task of ['digest', 'importKey', 'verify']) {
  const real: unknown = Reflect.get(crypto.subtle, task)
  if (typeof real !== 'function') continue
  const value = (...args: unknown[]) =>
    trackPending(Promise.resolve<unknown>(Reflect.apply(real, crypto.subtle, args)))
  Object.defineProperty(crypto.subtle, task, { value })
}

/** Replaces the client's clock and timers by fake ones. Sockets keep the real ones. */
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
  pending.clear()
  held = 0
}

/** One turn of the event loop, in which socket events and what follows from them are processed. */
const turn = () => new Promise((done) => setImmediate(done))

/** Waits until everything is processed that needs no response. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 10; turns += 1) await turn()
}

/**
 * Moves the fake clock from one timer to the next until `holds`, and by no more than `most` ms. The clock is stopped while a response is
 * pending, so that a slow machine causes no timeout.
 */
export async function until(holds: () => unknown, most = 5 * minute): Promise<void> {
  const end = Date.now() + most
  for (;;) {
    await settled()
    if (holds()) return
    if (pending.size > held) continue
    if (vi.getTimerCount() === 0) throw new Error('No timer is left, and the condition does not hold')
    if (Date.now() >= end) throw new Error(`The condition does not hold after ${most} ms`)
    vi.advanceTimersToNextTimer()
  }
}

/** The machine sleeps for `ms`: the clock moves, and no timer fires. */
export const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms)

/** Moves the fake clock by `ms`, and then waits for pending responses. */
export async function pass(ms: number): Promise<void> {
  let isOver = false
  setTimeout(() => (isOver = true), ms)
  await until(() => isOver && pending.size <= held, ms + 1)
}

/** Moves the fake clock by `ms` although a request is pending that never gets a response. */
export const advanceClock = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Moves the fake clock past the timeout of a request that never gets a response. */
export const passTimeout = () => advanceClock(15 * second)
