import { useMemo, type ReactNode } from 'react'
import { useParam } from '../address/use-param.ts'
import { namedZone, zoneFor } from '../lib/time/own-zone.ts'
import { createDates } from '../words/dates/dates.ts'
import { LocaleContext, useLanguage } from '../words/locale-context.ts'

/** Provides words and dates: in the language and zone that the address asks for, else in the person's own. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage()
  const tz = useParam('tz')
  const lang = useParam('lang')
  const locale = useMemo(() => {
    const { zone, isAssumed } = zoneFor(tz, namedZone())
    return { language, dates: createDates(localeFor(language, lang), zone, isAssumed) }
  }, [language, lang, tz])
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

/** The variant of the language shown that was asked for, else the person's own: it decides between 12 and 24 hours. */
const localeFor = (language: string, asked = '') =>
  [asked, ...navigator.languages].find((own) => new RegExp(`^${language}(-[A-Z]{2})?$`).test(own)) ?? language
