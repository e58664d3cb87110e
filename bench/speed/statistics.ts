/** The middle one of `all`, or the mean of the two in the middle; 0 if there is none. */
export function median(all: readonly number[]): number {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[Math.floor(index)] ?? 0
  return (at((all.length - 1) / 2) + at(all.length / 2)) / 2
}

/** `n` with three significant digits, or as a whole number. */
export const short = (n: number) => (n >= 100 ? Math.round(n) : Number(n.toPrecision(3)))

/** The least and the most of `all`. */
export const spreadOf = (all: readonly number[]) => `${short(Math.min(...all))}–${short(Math.max(...all))}`
