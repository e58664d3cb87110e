/** A limit on the retries of a page: whatever fails, about one request in six is a retry. */
export interface RetryBudget {
  /** Call it for each new call: adds a fifth of a retry, up to ten retries. */
  deposit(): void
  /** Removes one retry. Returns false if none is left. */
  spend(): boolean
}

/** All amounts are in fifths of a retry, so that they are whole numbers. */
const retry = 5
const initialAmount = 3 * retry
const maxAmount = 10 * retry

/** A budget that starts with three retries. */
export function createRetryBudget(): RetryBudget {
  let amount = initialAmount
  return {
    deposit() {
      amount = Math.min(maxAmount, amount + 1)
    },
    spend() {
      if (amount < retry) return false
      amount -= retry
      return true
    },
  }
}
