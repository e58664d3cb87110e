import { presentersOf, type Talk } from '../../talks/talk.ts'
import type { Dates } from '../../words/dates/dates.ts'
import type { DrawerWords } from '../../words/drawer-words.ts'
import { spanOf, zoneNameOf } from '../../words/dates/long-dates.ts'

type SummaryWords = DrawerWords['drawer']['summary']

/** What one tells somebody else of a talk, a line each: its name, when and in which zone, who presents, and the way in. */
export function summaryOf(talk: Talk, dates: Dates, unnamed: string, words: SummaryWords): string {
  const { name, start, end, joinUrl } = talk
  const lines = [
    name || unnamed,
    start !== undefined && words.when(spanOf(start, end, dates), zoneNameOf(start, dates)),
    words.who(presentersOf(talk).map((member) => member.name)),
    joinUrl,
  ]
  return lines.filter(Boolean).join('\n')
}
