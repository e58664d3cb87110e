/** ms after which a tab that holds the lock is no longer waited for. */
const patience = 30_000

/**
 * Runs `task` while no other tab runs one under the same `name`. Where the browser has no locks, or forbids them as it forbids
 * storage, it just runs. Throws what `task` throws. Source: Web Locks API.
 */
export async function withWebLock(name: string, task: () => Promise<void>): Promise<void> {
  let begun = false
  const once = async () => {
    begun = true
    await task()
  }
  try {
    await navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, once)
  } catch (error) {
    if (begun) throw error
    await once()
  }
}
