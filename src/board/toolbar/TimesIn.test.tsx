import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createDates } from '../../words/dates/dates.ts'
import { LocaleContext } from '../../words/locale-context.ts'
import { TimesIn } from './TimesIn.tsx'

const said = (zone: string, isAssumed: boolean) =>
  renderToStaticMarkup(
    <LocaleContext value={{ language: 'en', dates: createDates('en-GB', zone, isAssumed) }}>
      <TimesIn />
    </LocaleContext>,
  )

test('says the zone of the times, and that it is none of the reader’s where the browser names none', () => {
  expect(said('Europe/Berlin', false)).toBe('Times in Central European Time')
  expect(said('UTC', false)).toMatch(/^Times in /)
  expect(said('UTC', true)).toBe('Your browser names no time zone. Times are in UTC.')
})
