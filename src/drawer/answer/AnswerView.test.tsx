import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { guardLink } from '../../api/guard/link-guard.ts'
import type { AnswerContextValue } from '../value/answer-context.ts'
import { AnswerView } from './AnswerView.tsx'

const root = new URL('https://academy.example/api/v4/100000000/')
const reading: AnswerContextValue = {
  language: 'en-GB',
  zone: 'Europe/Berlin',
  follow: (raw) => guardLink(raw, root),
}
const following = { ...reading, onFollow: () => {} }
const show = (value: unknown, context: AnswerContextValue = following) =>
  renderToStaticMarkup(<AnswerView value={value} context={context} />)

test.each([
  [{}],
  [[]],
  [null],
  [''],
  [undefined],
  [{ tickets: [] }],
  [{ tickets: null, meta: { total: '0' } }],
])('%j shows the empty message and nothing else', (value) => {
  expect(show(value)).toMatch(/^<div[^>]*><p[^>]*>Nothing here yet\.<\/p><\/div>$/)
})

test('a list of objects is a table that can be scrolled by keyboard', () => {
  const early = { name: 'Early bird', soldCount: '12000', id: '1' }
  const html = show({ tickets: [early, { name: 'Regular', soldCount: '4', id: '2' }], meta: { count: '2' } })
  expect(html).toMatch(/role="group" aria-label="Tickets" tabindex="0"/i)
  expect(html).toMatch(/<th scope="col"[^>]*><bdi>Sold count<\/bdi>/)
  expect(html).toMatch(/<th scope="row"[^>]*><bdi[^>]*>Early bird<\/bdi>/)
  expect(html).toContain('12,000')
  expect(html).toContain('aria-label="More fields of Early bird"')
  expect(html).toContain('About this answer')
  expect(html).not.toContain('<h5')
})

test('a single object shows its fields, with ids collapsed', () => {
  const html = show({ settings: { scheduledTime: '1795513500000', isOpen: 'true', settingId: '77' } })
  expect(html).toContain('dateTime="2026-11-24T09:45:00.000Z">24 Nov 2026, 10:45</time>')
  expect(html).toContain('Yes')
  expect(html).toContain('All fields')
  expect(html).not.toContain('77')
})

test('each of several parts has a heading, and an empty part says so', () => {
  const html = show({ polls: ['a'], likes: [] })
  expect(html.match(/<h5/g)).toHaveLength(2)
  expect(html).toContain('Nothing here yet.')
})

test('a long list shows its first 50 items and a button for more', () => {
  const items = Array.from({ length: 1200 }, (_, at) => `item ${at}`)
  const html = show(items)
  expect(html.match(/<li/g)).toHaveLength(50)
  expect(html).toContain('Show all 1,200')
  expect(show(Array.from({ length: 9000 }, () => items))).toContain('Show 2,000 more of 9,000')
})

test('API paths of the academy are buttons where they can be followed; other paths are text', () => {
  const polls = '/api/v4/100000000/talk/7/polls.json'
  expect(show({ a: { handout: polls, name: 'x' } })).toMatch(
    /<button[^>]* aria-label="Open Handout"[^>]*>Open<\/button>/,
  )
  expect(show({ a: { handout: polls, name: 'x' } }, reading)).toContain(polls)
  expect(show({ a: { handout: '/api/v4/666/polls.json', name: 'x' } })).not.toContain('<button')
  expect(show({ a: { links: { remainderTimings: polls } } })).toContain('<bdi>Reminders</bdi></button>')
})

test('web links send no referrer and no opener; other schemes and markup are text', () => {
  expect(show({ a: { url: 'https://zylker.example/x' } })).toContain(
    'href="https://zylker.example/x" target="_blank" aria-describedby="opens-new-tab" rel="noopener noreferrer" referrerPolicy="no-referrer"',
  )
  const note = '<img src=x onerror=alert(1)>\u202e'
  const html = show({ a: { url: 'javascript:alert(1)', note, long: 'y'.repeat(9e6) } })
  expect(html).not.toMatch(/<a |<img|\u202e/)
  expect(html).toContain('Show all 9,000,000 characters')
  expect(html.length).toBeLessThan(4000)
})

test('D01 D02 D04 names in any answer are unescaped once, other texts are not', () => {
  const plainText = (value: unknown) => show(value).replaceAll(/<[^>]*>/g, '\n')
  const [name, title] = ['Jobs, queues &amp; events', 'Q&amp;amp;A']
  const description = '&lt;b&gt;'
  // React escapes the text again.
  expect(plainText({ course: { name, lessonTitle: title, description } })).toMatch(
    /\nJobs, queues &amp; events\n[^]*\nQ&amp;amp;A\n[^]*\n&amp;lt;b&amp;gt;\n/,
  )
  const row = { name: '&lt;b&gt;Bold&lt;/b&gt;', price: '1', rules: [{ a: '1' }] }
  const table = show({ tickets: [row, { ...row, name, price: '2' }] })
  expect(table).toContain('>&lt;b&gt;Bold&lt;/b&gt;</bdi>')
  expect(table).toContain('aria-label="More fields of &lt;b&gt;Bold&lt;/b&gt;"')
  expect(table).toContain('>Jobs, queues &amp; events</bdi>')
  expect(show({ recordings: [{ name: 'R&D at AT&amp;T', duration: '60000' }] })).toContain(
    'R&amp;D at AT&amp;T<',
  )
})

test('D17 a text is shortened before or after a character, never inside it', () => {
  const before = 'x'.repeat(297)
  const rest = ' and é, e\u0301'
  const shown = (text: string) => /<bdi[^>]*>(x+[^<]*)<\/bdi>/.exec(show({ a: { note: text } }))?.[1]
  expect(shown(`${before}👩‍👩‍👧‍👦${rest}`)).toBe(`${before}…`)
  expect(shown(`${before}ye\u0301${rest}`)).toBe(`${before}y…`)
})

test('deep nesting renders little markup', () => {
  let lists: unknown = 'x'
  let objects: unknown = 'x'
  for (let level = 0; level < 200_000; level += 1) {
    lists = [lists, 1]
    objects = { ['__proto__']: objects }
  }
  expect(show(lists).length).toBeLessThan(3000)
  expect(show({ lists, objects }).length).toBeLessThan(3000)
})

test('any JSON renders, with allowed tags only and without event handlers', () => {
  const rows = fc.array(fc.dictionary(fc.string(), fc.jsonValue()))
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), rows)), (value) => {
      const html = show(value)
      expect(html).toMatch(/^<div/)
      expect([...html.matchAll(/<([a-z0-9]+)/g)].filter(([, tag = '']) => !tags.has(tag))).toEqual([])
      expect(html).not.toMatch(/<[^>]*\s(?:on\w+|srcdoc|style)=/i)
    }),
  )
})

const tags = new Set(
  'div p section h5 table caption thead tbody tr th td dl dt dd ul li details summary button span bdi time a svg path'.split(
    ' ',
  ),
)

test.each([
  ['parts', Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, { a: '1' }]))],
  ['rows', { rows: Array.from({ length: 100_000 }, (_, at) => ({ name: `n${at}` })) }],
  ['columns', { rows: [Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`c${at}`, 'x'])), {}] }],
  ['links', { a: { links: linksOf(20_000) } }],
  ['hidden keys', { ['\u202e']: { ['\u200b']: '1' }, ['__proto__']: [] }],
])('very many %s render few elements', (_what, value) => {
  expect([...show(value).matchAll(/</g)].length).toBeLessThan(4000)
})

function linksOf(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`l${at}`, `/api/v4/100000000/talk/${at}/polls.json`]),
  )
}

test('wide answers render two levels; deeper ones are collapsed and not rendered', () => {
  const wide = (levels: number): unknown =>
    levels === 0
      ? 'leaf'
      : Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`key${i}`, wide(levels - 1)]))
  expect(show(wide(4)).length).toBeLessThan(2_000_000)
  expect(show(wide(4))).not.toContain('leaf')
})

test('numbers and texts of known shapes are labelled, and texts are isolated by bdi', () => {
  const html = show({ recordings: [{ name: 'Take', duration: '60000', views: '12000' }] })
  expect(html).toContain('<span>Views: 12,000</span>')
  const people = show({ sessionMembers: [{ name: 'Noor', status: 'نشط' }] })
  expect(people).toContain('<span>Status: <bdi>نشط</bdi></span>')
})
