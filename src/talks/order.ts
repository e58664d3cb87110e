import { byStart, type Talk } from './talk.ts'

/** Puts `added` in their places among `talks`, both in the board's order. Pages come in order, so little more than the end is looked at. */
export function mergeInto(talks: Talk[], added: readonly Talk[]): void {
  let from = talks.length - 1
  for (const one of added) talks.push(one)
  let to = talks.length - 1
  for (const one of added.toReversed()) {
    for (let old = talks[from]; old && byStart(old, one) > 0; old = talks[from]) {
      talks[to] = old
      to -= 1
      from -= 1
    }
    talks[to] = one
    to -= 1
  }
}

/** The index at which `talk` stands among `talks`, or would: they are in the board's order. */
export function placeIn(talks: readonly Talk[], talk: Talk): number {
  let [low, high] = [0, talks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const there = talks[middle]
    if (there && byStart(there, talk) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first of `talks` from `from` on that starts at `at` (epoch ms) or later; the talks are in the board's order. */
export function firstFrom(talks: readonly Talk[], at: number, from = 0): number {
  let [low, high] = [from, talks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((talks[middle]?.start ?? Infinity) >= at) high = middle
    else low = middle + 1
  }
  return low
}
