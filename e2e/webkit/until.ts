/** ms */
const longest = 10_000

/** Calls `read` until it returns something truthy, and returns that. Throws what it threw last, or that it waited in vain. */
export async function until<T>(read: () => Promise<T>): Promise<T> {
  const end = Date.now() + longest
  for (;;) {
    const outcome = await read().then(
      (value) => ({ value, error: undefined }),
      (error: unknown) => ({ value: undefined, error }),
    )
    if (outcome.value) return outcome.value
    if (Date.now() > end) throw outcome.error ?? new Error(`waited in vain for ${String(read)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
