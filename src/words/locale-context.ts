import { use } from 'react'
import { createRequiredContext } from '../lib/required-context.ts'
import type { Dates } from './dates/dates.ts'

/** A language that there are texts in, by its folder. */
export type Language = 'en'

interface Locale {
  readonly language: Language
  readonly dates: Dates
}

const [Context, useLocale] = createRequiredContext<Locale>('locale')

/** Provides the language of the page and its date formats. */
export const LocaleContext = Context

/** The language of the page; English on pages that have no provider, as they show no dates. */
export const useLanguage = (): Language => use(LocaleContext)?.language ?? 'en'

/** The date formats of the page, in its language and time zone. */
export const useDates = (): Dates => useLocale().dates
