import { presentersOf, type Talk } from '../../talks/talk.ts'
import type { Dates } from '../../words/dates/dates.ts'
import type { DrawerWords } from '../../words/drawer-words.ts'
import { spanOf, zoneNameOf } from '../../words/dates/long-dates.ts'

type SummaryWords = DrawerWords['drawer']['summary']

/** A plain text to share a talk, one line each: its name, its time with the zone, its presenters, and the join link. */
export function summaryOf(talk: Talk, dates: Dates, unnamed: string, words: SummaryWords): string {
  const { name, start, end, joinUrl } = talk
  const lines = [
    name || unnamed,
    start !== undefined && words.when(spanOf(start, end, dates), zoneNameOf(start, end, dates)),
    words.who(presentersOf(talk).map((member) => member.name)),
    joinUrl,
  ]
  return lines.filter(Boolean).join('\n')
}
