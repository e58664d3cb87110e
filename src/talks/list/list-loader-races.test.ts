import { notifyManager } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBoard, drain, settled, views } from './headless-board.test-data.ts'
import { talkListOf } from './talk-list.ts'
import { runs } from '../../lib/runs.test-data.ts'

/** Events of the person, the network and the server, which may happen at any time. */
const event = fc.constantFrom(
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

test('for any order of events: one request at a time, no row of the other view, no request while the page is hidden, and a complete list in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(event, fc.nat(3)), { maxLength: 12 }),
      async (s, events) => {
        const board = createBoard(s)
        const check = () => {
          const { view, pages } = board.frame()
          const { talks } = talkListOf(pages)
          expect(board.pendingCount(), 'two requests at once').toBeLessThan(2)
          expect(board.requestedWhileHidden, 'requested while hidden').toEqual([])
          for (const { id } of talks) expect(id.startsWith(`${views[view]}-`), id).toBe(true)
          expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length)
        }
        for (const [name, answers] of events) {
          await board.act(name)
          await settled()
          check()
          for (let i = 0; i < answers && s.count() > 0; i += 1) {
            await s.waitOne()
            await settled()
            check()
          }
        }
        await board.settle()
        check()
        expect(new Set(talkListOf(board.frame().pages).sessionIds)).toEqual(new Set(board.truth()))
        board.close()
        await drain(s)
      },
    ),
    { numRuns: runs(150) },
  )
}, 600_000)

// React mounts twice in development only, where no browser test runs.
test('P19 mounting twice in one task sends one request', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const board = createBoard(s)
      board.remount()
      await drain(s)
      await board.act('wait')
      await settled()
      await drain(s)
      expect(board.requested.filter((href) => href.endsWith('si=0'))).toHaveLength(1)
      expect(board.frame().pages.length).toBeGreaterThan(1)
      board.close()
    }),
    { numRuns: runs(20) },
  )
})
