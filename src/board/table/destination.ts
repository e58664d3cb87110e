import type { Talk } from '../../talks/talk.ts'
import type { BandLayout } from '../../ui/virtual/band-layout.ts'
import type { Section } from '../list/sections.ts'
import type { Step } from './moves.ts'

/**
 * The talk that a move leads to from item `from` of the table; `undefined` where there is none. A day leads to its first talk, else to
 * the first talk of the next day that has any, else to the last dated talk; to none where rows are not grouped by day.
 */
export function destination(
  move: Step,
  from: number,
  sections: readonly Section[],
  layout: BandLayout,
): Talk | undefined {
  const talkAt = (item: number) => {
    const { band, row } = layout.placeOf(item)
    return sections[band]?.talk(row)
  }
  switch (move.to) {
    case 'next':
      return firstOf(from + 1, layout.items, 1, talkAt)
    case 'previous':
      return firstOf(from - 1, -1, -1, talkAt)
    case 'end':
      return talkAt(layout.items - 1)
    case 'day':
      return onDay(move.at, sections)
  }
}

function onDay(at: number, sections: readonly Section[]) {
  const days = sections.filter(({ kind }) => kind === 'day')
  const last = days.at(-1)
  return days.find(({ day }) => day >= at)?.talk(0) ?? last?.talk(last.count - 1)
}

/** The first talk from item `from` on, in direction `step` (1 or -1), before item `end`; skips headers. */
function firstOf(from: number, end: number, step: number, talkAt: (item: number) => Talk | undefined) {
  for (let item = from; item !== end && (end - item) * step > 0; item += step) {
    const talk = talkAt(item)
    if (talk) return talk
  }
  return undefined
}
