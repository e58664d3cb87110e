import { createContext, use } from 'react'
import { invariant } from '../lib/invariant.ts'
import type { Dates } from './dates/dates.ts'

/** A language that there are words in, by its folder. */
export type Language = 'en'

/** How the page speaks: its language, and how dates are written in it. */
export interface Locale {
  readonly language: Language
  readonly dates: Dates
}

/** Provides words and dates to the whole page. Pages that need no dates do without it. */
export const LocaleContext = createContext<Locale | undefined>(undefined)

/** The language of the page. */
export const useLanguage = (): Language => use(LocaleContext)?.language ?? 'en'

/** How dates are written on the page, and in which zone. */
export function useDates(): Dates {
  const locale = use(LocaleContext)
  invariant(locale, 'useDates outside LocaleContext')
  return locale.dates
}
