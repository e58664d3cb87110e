import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createDates } from '../../words/dates/dates.ts'
import { LocaleContext } from '../../words/locale-context.ts'
import { ZoneLabel } from './ZoneLabel.tsx'

const render = (zone: string, isAssumed: boolean) =>
  renderToStaticMarkup(
    <LocaleContext value={{ language: 'en', dates: createDates('en-GB', zone, isAssumed) }}>
      <ZoneLabel />
    </LocaleContext>,
  )

test('D14 D15 names the time zone, and says so where the browser gives none and UTC is assumed', () => {
  expect(render('Europe/Berlin', false)).toBe('Times in Central European Time')
  expect(render('UTC', false)).toMatch(/^Times in /)
  expect(render('UTC', true)).toBe('Your browser reports no time zone. Times are in UTC.')
})
