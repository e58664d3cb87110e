/** Consecutive rows of one height under a header of another height: a day of the board, for instance. `isBare`: without a header. */
export interface Band {
  readonly count: number
  readonly isBare?: boolean
}

/** Positions of the items (headers and rows) of a list of bands. */
export interface BandLayout {
  /** Total height in px. */
  readonly height: number
  /** Number of headers and rows together. */
  readonly items: number
  /** The item that is row `row` of `band` (−1 for its header). */
  indexOf(band: number, row: number): number
  /** Distance of item `index` from the top, in px. `index` may be `items`: the bottom. */
  topOf(index: number): number
  /** Height of item `index`, in px. */
  heightOf(index: number): number
  /** The item at `y` px from the top; the first or the last one where `y` lies outside. */
  itemAt(y: number): number
  /** Which band item `index` belongs to, and its row in that band (−1 for the header). */
  placeOf(index: number): { readonly band: number; readonly row: number }
}

/**
 * Computes the layout of a list of `bands` with heights in px. As all rows have the same known height, nothing is measured, and the cost
 * grows with the number of bands, not of rows.
 */
export function bandLayout(bands: readonly Band[], rowHeight: number, headerHeight: number): BandLayout {
  const firstItem: number[] = [0]
  const tops: number[] = [0]
  const headers = (band: number) => (bands[band]?.isBare ? 0 : 1)
  for (const [band, { count }] of bands.entries()) {
    firstItem.push((firstItem[band] ?? 0) + headers(band) + count)
    tops.push((tops[band] ?? 0) + headers(band) * headerHeight + count * rowHeight)
  }
  const items = firstItem.at(-1) ?? 0
  const height = tops.at(-1) ?? 0
  const placeOf = (index: number) => {
    const band = lastNotAbove(firstItem, index, bands.length)
    return { band, row: index - (firstItem[band] ?? 0) - headers(band) }
  }
  return {
    height,
    items,
    placeOf,
    indexOf: (band, row) => (firstItem[band] ?? 0) + headers(band) + row,
    heightOf: (index) => (placeOf(index).row < 0 ? headerHeight : rowHeight),
    topOf(index) {
      if (index >= items) return height
      const { band, row } = placeOf(index)
      return (tops[band] ?? 0) + (row < 0 ? 0 : headers(band) * headerHeight + row * rowHeight)
    },
    itemAt(y) {
      if (y >= height) return Math.max(0, items - 1)
      const band = lastNotAbove(tops, Math.max(0, y), bands.length)
      const below = Math.max(0, y) - (tops[band] ?? 0) - headers(band) * headerHeight
      return (firstItem[band] ?? 0) + (below < 0 ? 0 : headers(band) + Math.floor(below / rowHeight))
    },
  }
}

/** Index of the last of the first `length` ascending numbers that is not above `value`. */
function lastNotAbove(ascending: readonly number[], value: number, length: number): number {
  let [low, high] = [0, Math.max(0, length - 1)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
