/** The middle one of `all`, or 0 if there is none. */
export function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}

/** `n` with three significant digits, or as a whole number. */
export const short = (n: number) => (n >= 100 ? Math.round(n) : Number(n.toPrecision(3)))

/** The least and the most of `all`. */
export const spreadOf = (all: readonly number[]) => `${short(Math.min(...all))}–${short(Math.max(...all))}`
