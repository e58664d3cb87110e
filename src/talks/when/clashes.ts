import { byStart, type Talk } from '../talk.ts'

/** The talks that each talk overlaps, by its id, in the board's order. */
export type Clashes = ReadonlyMap<string, readonly Talk[]>

/** Talks at one time of which overlaps are noted: nobody is in more, and a list that says so is not slowed down by it. */
const most = 8

/**
 * Which of `talks` (of one person, in the board's order) overlap. Touching is no clash: one ends as the other begins. A talk without
 * both times, or one that ends before it starts, is in nobody's way.
 */
export function clashesOf(talks: readonly Talk[]): Clashes {
  const found = new Map<string, Talk[]>()
  const note = (talk: Talk, other: Talk) => {
    const others = found.get(talk.id)
    if (others) others.push(other)
    else found.set(talk.id, [other])
  }
  let running: Talk[] = []
  for (const talk of talks) {
    const { start, end } = talk
    if (start === undefined || end === undefined || end <= start) continue
    running = running.filter((other) => (other.end ?? 0) > start).slice(-most)
    for (const other of running) {
      note(talk, other)
      note(other, talk)
    }
    running.push(talk)
  }
  for (const others of found.values()) others.sort(byStart)
  return found
}
