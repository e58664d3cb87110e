/**
 * The last number of the longest increasing subsequence of `numbers` (a patience sort); of several longest ones, the smallest last number.
 * Sessions that kept their order have increasing indexes, and sessions that were moved do not belong to the subsequence. Source: C.
 * Schensted, "Longest increasing and decreasing subsequences", 1961.
 */
export function lastOfRisingRun(numbers: readonly number[]): number | undefined {
  const tails: number[] = []
  for (const number of numbers) {
    const at = tails.findIndex((tail) => tail >= number)
    tails[at < 0 ? tails.length : at] = number
  }
  return tails.at(-1)
}
