import { byStart, type Talk } from './talk.ts'

/** `talks` with `added` in their places; both in the board's order. Pages come in order, so little more than the end is looked at. */
export function mergeSorted(talks: readonly Talk[], added: readonly Talk[]): readonly Talk[] {
  const [first] = added
  if (!first) return talks
  let from = talks.length
  for (let talk = talks[from - 1]; talk && byStart(talk, first) > 0; talk = talks[from - 1]) from -= 1
  const merged = talks.slice(0, from)
  let next = 0
  for (const talk of talks.slice(from)) {
    for (let one = added[next]; one && byStart(one, talk) < 0; one = added[next]) {
      merged.push(one)
      next += 1
    }
    merged.push(talk)
  }
  for (const one of added.slice(next)) merged.push(one)
  return merged
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
