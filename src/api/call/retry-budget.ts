/** How much trying again a page may do: whatever fails, about one request in six. */
export interface RetryBudget {
  /** A call begins: a fifth of a retry is put by, up to ten whole ones. */
  deposit(): void
  /** Takes one retry out. False where there is none left. */
  spend(): boolean
}

/** In fifths of a retry, so that the sums come out even. */
const retry = 5
const atFirst = 3 * retry
const atMost = 10 * retry

/** A budget with three retries in reserve. */
export function createRetryBudget(): RetryBudget {
  let left = atFirst
  return {
    deposit() {
      left = Math.min(atMost, left + 1)
    },
    spend() {
      if (left < retry) return false
      left -= retry
      return true
    },
  }
}
