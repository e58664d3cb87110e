import { expect, test } from 'vitest'
import { enList } from './list.ts'

type Kind = Parameters<typeof enList.unreadable.row>[0]

const said = (counts: Partial<Record<Kind, number>>) => {
  const kinds: readonly Kind[] = ['member', 'talk', 'session']
  return enList.unreadable.some(
    kinds.flatMap((kind) => Array.from({ length: counts[kind] ?? 0 }, () => ({ kind }))),
  )
}

test('names what could not be read', () => {
  expect(said({ session: 1 })).toBe('1 session could not be read.')
  expect(said({ talk: 50 })).toBe('50 dates could not be read.')
  expect(said({ talk: 1, member: 1240 })).toBe('1 date and 1,240 people could not be read.')
  expect(said({ session: 2, talk: 50, member: 1 })).toBe(
    '2 sessions, 50 dates and 1 person could not be read.',
  )
})

test.each([
  [58, '58 minutes ahead. Callboard goes by the academy’s.'],
  [-60, '1 hour behind. Callboard goes by the academy’s.'],
  [-61, '1 hour and 1 minute behind. Callboard goes by the academy’s.'],
  [3 * 1440 + 62, '3 days and 1 hour ahead. Check it, as Callboard goes by it.'],
])('a clock that is %i minutes off is said to be so', (minutes, text) => {
  expect(enList.clock(minutes)).toBe(`Your device’s clock seems to be ${text}`)
})

test('what a refresh has changed is said in one sentence', () => {
  expect(enList.news.changes('10:42', { added: 1, changed: 0, removed: 2 })).toBe(
    'Updated 10:42: 1 new, 2 no longer listed.',
  )
  expect(enList.news.changes('10:42', { added: 0, changed: 1000, removed: 0 })).toBe(
    'Updated 10:42: 1,000 changed.',
  )
})
