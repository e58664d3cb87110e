import { useMemo, type ReactNode } from 'react'
import { useAddressParam } from '../address/address.ts'
import { namedZone, zoneFor } from '../lib/time/own-zone.ts'
import { createDates, DatesContext } from '../words/dates/dates.ts'
import { useWords } from '../words/board-words.ts'

/** Dates in the zone that the address asks for, else in one's own, for all that is on the page. */
export function PageDates({ children }: { readonly children: ReactNode }) {
  const { language } = useWords()
  const asked = useAddressParam('tz')
  const lang = useAddressParam('lang')
  const dates = useMemo(() => {
    const { zone, isAssumed } = zoneFor(asked, namedZone())
    return createDates(localeFor(language, lang), zone, isAssumed)
  }, [language, lang, asked])
  return <DatesContext value={dates}>{children}</DatesContext>
}

/** The variety of the language shown that was asked for, else one's own: it decides between 12 and 24 hours. */
const localeFor = (language: string, asked = '') =>
  [asked, ...navigator.languages].find((own) => new RegExp(`^${language}(-[A-Z]{2})?$`).test(own)) ?? language
