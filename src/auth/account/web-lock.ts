/** ms to wait for the lock */
const lockTimeout = 30_000

/**
 * Runs `task` under a lock, so that no other tab runs one under the same `name`. Runs it without the lock if the browser does not support
 * or allows no locks, or after a timeout. Throws what `task` throws. Source: Web Locks API.
 */
export async function withWebLock(name: string, task: () => Promise<void>): Promise<void> {
  let isStarted = false
  const run = async () => {
    isStarted = true
    await task()
  }
  try {
    await navigator.locks.request(name, { signal: AbortSignal.timeout(lockTimeout) }, run)
  } catch (error) {
    if (isStarted) throw error
    await run()
  }
}
