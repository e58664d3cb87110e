import { expect, test } from 'vitest'
import { makeTalk } from '../make-talk.test-data.ts'
import { nextTalk } from './next-talk.ts'

const talks = [makeTalk('a', 10), makeTalk('b', 20), makeTalk('c', 30)]
const next = (now: number, ...live: string[]) => nextTalk(talks, new Set(live), now)?.id

test('the next talk is the first that has not started', () => {
  expect(next(5)).toBe('a')
  expect(next(10)).toBe('b')
  expect(next(30)).toBeUndefined()
})

test('a talk that is live before its start is skipped', () => {
  expect(next(5, 'a')).toBe('b')
  expect(next(5, 'a', 'b', 'c')).toBeUndefined()
})
