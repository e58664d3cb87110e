import { byStart, type Talk } from './talk.ts'

/** Merges `added` into `talks` in place; both are in the board's order. Compares from the end, as a later page seldom belongs before it. */
export function mergeInto(talks: Talk[], added: readonly Talk[]): void {
  let readAt = talks.length - 1
  for (const talk of added) talks.push(talk)
  let writeAt = talks.length - 1
  for (const talk of added.toReversed()) {
    for (let last = talks[readAt]; last && byStart(last, talk) > 0; last = talks[readAt]) {
      talks[writeAt] = last
      writeAt -= 1
      readAt -= 1
    }
    talks[writeAt] = talk
    writeAt -= 1
  }
}

/** The index of `talk` in `talks`, or the index to insert it at. A binary search: `talks` are in the board's order. */
export function insertionIndex(talks: readonly Talk[], talk: Talk): number {
  let [low, high] = [0, talks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const candidate = talks[middle]
    if (candidate && byStart(candidate, talk) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Index of the first of `talks`, from index `from` on, that starts at `at` (epoch ms) or later. A binary search: the talks are in the
 * board's order.
 */
export function firstIndexFrom(talks: readonly Talk[], at: number, from = 0): number {
  let [low, high] = [from, talks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((talks[middle]?.start ?? Infinity) >= at) high = middle
    else low = middle + 1
  }
  return low
}
