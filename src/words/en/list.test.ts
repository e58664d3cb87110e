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
