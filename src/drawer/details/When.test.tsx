import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { makeTalk } from '../../talks/make-talk.test-data.ts'
import type { Talk } from '../../talks/talk.ts'
import { createDates } from '../../words/dates/dates.ts'
import { LocaleContext } from '../../words/locale-context.ts'
import { When } from './When.tsx'

const start = Date.UTC(2026, 10, 25, 9, 45)

/** The paragraphs that are shown. */
const shown = (more: Partial<Talk>, zone: string) =>
  renderToStaticMarkup(
    <LocaleContext value={{ language: 'en', dates: createDates('en-GB', zone) }}>
      <When talk={makeTalk('t', start, more)} />
    </LocaleContext>,
  )
    .split('</p>')
    .map((one) => one.replaceAll(/<[^>]*>/g, '').replaceAll(/\s/g, ' '))
    .filter(Boolean)
const inBerlin = ['Wed 25 Nov, 10:45', 'Central European Standard Time (GMT+1)']

test('the session’s own time is shown where it differs', () => {
  expect(shown({ zone: 'Asia/Kolkata' }, 'Europe/Berlin')).toEqual([
    ...inBerlin,
    'Scheduled in Asia/Kolkata: 15:15 India Time',
  ])
  expect(shown({ zone: 'Europe/Paris' }, 'Europe/Berlin')).toEqual(inBerlin)
})

test('D12 a zone that the browser does not know is shown as it is', () => {
  const windows = { zone: 'India Standard Time' }
  expect(shown(windows, 'Europe/Berlin')).toEqual([...inBerlin, 'Scheduled in India Standard Time'])
  expect(shown({ zone: 'Mars/\u202eUtopia' }, 'Europe/Berlin')).toEqual([
    ...inBerlin,
    'Scheduled in Mars/Utopia',
  ])
  for (const zone of ['-1', ' ', '7']) expect(shown({ zone }, 'Europe/Berlin')).toEqual(inBerlin)
})

test('D13 two names of one zone do not differ', () => {
  for (const [zone, other] of [
    ['Asia/Kolkata', 'Asia/Calcutta'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
  ] as const)
    expect(shown({ zone }, other)).toEqual(['Wed 25 Nov, 15:15', 'India Standard Time (GMT+5:30)'])
})

test('D05 both ends of a time over a clock change have their zone', () => {
  const [from, end] = [1824940800000, 1824944400000]
  expect(shown({ start: from, end }, 'Europe/London')).toEqual([
    'Sun 31 Oct, 01:00 BST – 01:00 GMT',
    'United Kingdom Time',
  ])
})
