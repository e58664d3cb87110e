import { byStart, type Talk } from '../talk.ts'

/** The talks that overlap each talk, by its id, in the board's order. */
export type Clashes = ReadonlyMap<string, readonly Talk[]>

/**
 * The number of simultaneous talks for which overlaps are recorded. The number of pairs grows with the square of it, and no person attends
 * more.
 */
const maxSimultaneous = 8

/**
 * The overlaps among `talks`, which are of one person and in the board's order. Talks that only touch (one ends as the other begins) do not
 * overlap. A talk without both times, or one that does not end after it starts, overlaps none.
 */
export function clashesOf(talks: readonly Talk[]): Clashes {
  const clashes = new Map<string, Talk[]>()
  const addClash = (talk: Talk, other: Talk) => {
    const others = clashes.get(talk.id)
    if (others) others.push(other)
    else clashes.set(talk.id, [other])
  }
  let running: Talk[] = []
  for (const talk of talks) {
    const { start, end } = talk
    if (start === undefined || end === undefined || end <= start) continue
    running = running.filter((other) => (other.end ?? 0) > start).slice(-maxSimultaneous)
    for (const other of running) {
      addClash(talk, other)
      addClash(other, talk)
    }
    running.push(talk)
  }
  for (const others of clashes.values()) others.sort(byStart)
  return clashes
}
