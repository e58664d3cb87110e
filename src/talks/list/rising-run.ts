/**
 * The last of the longest rising run within `numbers` (a patience sort; of several longest, the one that ends lowest). Sessions that
 * kept their places come in a rising run, and those that were moved fall out of it.
 */
export function lastOfRisingRun(numbers: readonly number[]): number | undefined {
  const tails: number[] = []
  for (const number of numbers) {
    const at = tails.findIndex((tail) => tail >= number)
    tails[at < 0 ? tails.length : at] = number
  }
  return tails.at(-1)
}
