import { expect, test, vi } from 'vitest'
import { makeTalk } from '../make-talk.test-data.ts'
import type { Talk } from '../talk.ts'
import type { JoinedPage } from '../wire/join-page.ts'
import { ownTalks } from './own-talks.ts'
import { perPage } from './per-page.ts'
import { talkListOf } from './talk-list.ts'

const pageOf = (...talks: readonly Talk[]): JoinedPage => ({
  talks,
  sessionIds: talks.map(({ sessionId }) => sessionId),
  running: [],
  received: talks.length,
  unreadable: [],
  total: undefined,
})
const member = (userId: string) => ({
  id: userId,
  userId,
  name: userId,
  email: undefined,
  role: '1',
  image: undefined,
})
const noor = { userId: 'noor' }
const own = (id: string, start: number, more: Partial<Talk> = {}) =>
  makeTalk(id, start, { members: [member('noor')], ...more })
const others = (id: string, start: number) => makeTalk(id, start, { members: [member('jonas')] })

test('finds the person’s own talks on all pages, in the board’s order, each in its newest version', () => {
  const first = pageOf(own('b', 20), others('x', 1), own('c', 30))
  const moved = own('c', 5, { changed: 1 })
  const second = pageOf(moved, own('a', 10))
  expect(ownTalks(talkListOf([first]), noor).map(({ id }) => id)).toEqual(['b', 'c'])
  const mine = ownTalks(talkListOf([first, second]), noor)
  expect(mine.map(({ id, start }) => [id, start])).toEqual([
    ['c', 5],
    ['a', 10],
    ['b', 20],
  ])
  expect(ownTalks(talkListOf([first, second]), { userId: 'jonas' }).map(({ id }) => id)).toEqual(['x'])
  expect(ownTalks(talkListOf([first, second]), undefined)).toEqual([])
})

test('a page without talks of the person leaves the same array, so that no row is rendered again', () => {
  const first = pageOf(own('b', 20))
  const mine = ownTalks(talkListOf([first]), noor)
  expect(ownTalks(talkListOf([first, pageOf(others('y', 40))]), noor)).toBe(mine)
})

test('each page is read once, however many follow', () => {
  const derive = vi.fn(({ talks }: JoinedPage) => talks.map(({ id }) => id))
  const idsOf = perPage(derive)
  const pages = [pageOf(own('a', 1)), pageOf(own('b', 2)), pageOf(own('c', 3))]
  for (let n = 1; n <= 3; n += 1) expect(idsOf({ pages: pages.slice(0, n) })).toHaveLength(n)
  expect(derive).toHaveBeenCalledTimes(3)
})
