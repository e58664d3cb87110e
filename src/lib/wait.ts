/** The outcome of `promise`; throws the signal's reason as soon as there is one. What was begun goes on. */
export async function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted()
  const aborted = new Promise<never>((_, reject) => {
    // The reason is whatever the caller made it.
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([promise, aborted])
}

/** Waits `ms`. Throws the signal's reason as soon as there is one. */
export const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  unlessAborted(new Promise((done) => setTimeout(done, ms)), signal)
