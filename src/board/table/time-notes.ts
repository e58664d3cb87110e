import type { Talk } from '../../talks/talk.ts'
import type { Words } from '../../words/board-words.ts'
import type { Dates } from '../../words/dates/dates.ts'
import { ambiguousOffset, hasOtherLocalTime, timeInZone } from '../../words/dates/long-dates.ts'

/** A note about the time of a talk; a `warning` means that the times cannot be right. */
export interface TimeNote {
  readonly kind: 'warning' | 'elsewhere'
  readonly text: string
}

/**
 * Notes about the time of a talk: that it ends before it starts, the UTC offset where the local time occurs twice that night and the
 * range does not show it, and the time in the session's own zone where that differs.
 */
export function timeNotes(
  { start, end, zone }: Talk,
  dates: Dates,
  { endsEarly }: Words,
): readonly TimeNote[] {
  if (start === undefined) return []
  const notes: TimeNote[] = []
  if ((end ?? start) < start) notes.push({ kind: 'warning', text: endsEarly })
  const offset = ambiguousOffset(start, end, dates)
  if (offset !== undefined) notes.push({ kind: 'elsewhere', text: offset })
  if (hasOtherLocalTime(zone, start, dates))
    notes.push({ kind: 'elsewhere', text: timeInZone(start, zone, dates) })
  return notes
}
