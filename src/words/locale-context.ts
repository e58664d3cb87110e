import { createContext, use } from 'react'
import { invariant } from '../lib/invariant.ts'
import type { Dates } from './dates/dates.ts'

/** A language that the board is translated into, by the name of its folder. */
export type Language = 'en'

/** The language of the page, and its date formats. */
export interface Locale {
  readonly language: Language
  readonly dates: Dates
}

/** Provides language and date formats to the whole page. Pages without dates need no provider. */
export const LocaleContext = createContext<Locale | undefined>(undefined)

/** The language of the page. */
export const useLanguage = (): Language => use(LocaleContext)?.language ?? 'en'

/** The date formats of the page, in its time zone. */
export function useDates(): Dates {
  const locale = use(LocaleContext)
  invariant(locale, 'useDates outside LocaleContext')
  return locale.dates
}
