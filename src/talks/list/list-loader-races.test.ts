import { notifyManager } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBoard, drain, settled, views } from './headless-board.test-data.ts'
import { talkListOf } from './talk-list.ts'
import { runs } from '../../lib/runs.test-data.ts'

/** What a person, the network and the server may do at any moment. */
const action = fc.constantFrom(
  'toggle',
  'scroll',
  'come back',
  'try again',
  'hide',
  'wait',
  'change',
  'fail once',
  'token refused',
  'sign out and in',
)

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  notifyManager.setScheduler(queueMicrotask)
})
afterAll(() => {
  vi.useRealTimers()
})

test('whatever happens in whatever order: one crawl at a time, never a row of the other view, and in the end all that there is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(action, fc.nat(3)), { maxLength: 12 }),
      async (s, happenings) => {
        const board = createBoard(s)
        const look = () => {
          const { view, pages } = board.frame()
          const { talks } = talkListOf(pages)
          expect(board.awaited(), 'two crawls at once').toBeLessThan(2)
          expect(board.unseen, 'asked while nobody looked').toEqual([])
          for (const { id } of talks) expect(id.startsWith(`${views[view]}-`), id).toBe(true)
          expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length)
        }
        for (const [name, answers] of happenings) {
          await board.act(name)
          await settled()
          look()
          for (let i = 0; i < answers && s.count() > 0; i += 1) {
            await s.waitOne()
            await settled()
            look()
          }
        }
        await board.settle()
        look()
        expect(new Set(talkListOf(board.frame().pages).sessionIds)).toEqual(new Set(board.truth()))
        board.close()
        await drain(s)
      },
    ),
    { numRuns: runs(150) },
  )
}, 600_000)

// What React does in development alone, where no browser test runs.
test('P19 mounted twice in one turn it asks once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const board = createBoard(s)
      board.remount()
      await drain(s)
      expect(board.asked.filter((href) => href.endsWith('si=0'))).toHaveLength(1)
      expect(board.frame().pages.length).toBeGreaterThan(1)
      board.close()
    }),
    { numRuns: runs(20) },
  )
})
