/** Settles like `promise`, or rejects with the signal's reason as soon as it is aborted. The work behind `promise` is not cancelled. */
export async function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted()
  const settled = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    // The caller chose the reason; it need not be an `Error`.
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: settled.signal })
  })
  return Promise.race([promise, aborted]).finally(() => settled.abort())
}

/** Waits `ms`. Throws the signal's reason as soon as it is aborted. */
export const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  unlessAborted(new Promise((done) => setTimeout(done, ms)), signal)
