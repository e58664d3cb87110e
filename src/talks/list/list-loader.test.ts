import { InfiniteQueryObserver, notifyManager, QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Api } from '../../api/api.ts'
import { ApiError } from '../../api/call/api-error.ts'
import { minute } from '../../lib/time/time.ts'
import { createListLoader } from './list-loader.ts'
import type { World } from './environment.ts'
import { upcomingTalks } from './upcoming-query.ts'

const start = Date.UTC(2026, 10, 24, 9)

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  notifyManager.setScheduler(queueMicrotask)
})
afterAll(() => {
  vi.useRealTimers()
})

const academy = { filters: { mine: '1', academy: '5' }, pageSize: 10 }
const createClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })

/** Fifty sessions, of which the first is live; whatever is asked for beyond the first page fails, or is never answered. */
function createApi(answers = true) {
  const asked: number[] = []
  const signals: (AbortSignal | undefined)[] = []
  const sessions = Array.from({ length: 50 }, (_, i) => ({
    sessionId: `s${i}`,
    name: `Session ${i}`,
    scheduledTime: String(start + i * minute),
    scheduledEndTime: String(start + (i + 60) * minute),
  }))
  const api: Api = {
    orgId: '1',
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the guard has tests of its own
    guard: (raw) => raw as ReturnType<Api['guard']>,
    guardJoin: () => undefined,
    blob: () => Promise.reject(new Error('not here')),
    tryNow: () => {},
    async json(href, _schema, { signal } = {}) {
      const query = new URL(href, 'http://x').searchParams
      const [si, limit] = [Number(query.get('si')), Number(query.get('limit'))]
      asked.push(si)
      signals.push(signal)
      if (si > 0 && !answers) await new Promise(() => {})
      if (si > 0) throw new ApiError('server', { status: 500, retryAt: Date.now() + 4000 })
      const page = { sessions: sessions.slice(0, limit), meta: 50 }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page as the schema would give it
      return { talks: [], sessionMembers: [], runningTalks: [], sessionCategories: [], ...page } as never
    },
  }
  return { api, asked, signals }
}

/** A world in which time passes as it is told to. */
function createWorld() {
  let alarm: { ring: () => void; wait: number } | undefined
  let wake = () => {}
  const world: World = {
    now: () => Date.now(),
    isVisible: () => true,
    watchWaking: (onVisible) => {
      wake = onVisible
      return () => {}
    },
    alarm: (ring, wait) => {
      alarm = { ring, wait }
      return () => (alarm = undefined)
    },
  }
  async function passes(ms: number) {
    const end = Date.now() + ms
    for (let turn = 0; turn < 1000 && Date.now() < end; turn += 1) {
      for (let i = 0; i < 5; i += 1) await settled()
      const due = alarm
      alarm = undefined
      vi.setSystemTime(Date.now() + (due?.wait ?? 1000))
      due?.ring()
    }
  }
  return { world, passes, wake: () => wake() }
}

const settled = () => new Promise((done) => setImmediate(done))

test('a view that is left gives up its page, even where somebody else watches the list', async () => {
  vi.setSystemTime(start)
  const { api, asked, signals } = createApi(false)
  const client = createClient()
  const watching = new InfiniteQueryObserver(client, {
    ...upcomingTalks(api, 'mine', academy),
    enabled: false,
  })
  const stopWatching = watching.subscribe(() => {})
  const stop = createListLoader(client, api, 'mine', academy, createWorld().world).start()
  for (let i = 0; i < 20; i += 1) await settled()
  expect(asked).toHaveLength(2)
  stop()
  await settled()
  expect(signals[1]?.aborted).toBe(true)
  stopWatching()
})

test('what another keeper has begun of an emptied list goes on', async () => {
  vi.setSystemTime(start)
  const { api, signals } = createApi(false)
  const client = createClient()
  const { world } = createWorld()
  const stop = createListLoader(client, api, 'mine', academy, world).start()
  for (let i = 0; i < 20; i += 1) await settled()
  const before = signals.length
  client.clear()
  stop()
  const stopOther = createListLoader(client, api, 'mine', academy, world).start()
  for (let i = 0; i < 20; i += 1) await settled()
  expect(signals.slice(before).map((signal) => signal?.aborted)).toEqual([false, false])
  stopOther()
})

test('while a later page cannot be had, the head is looked at all the same', async () => {
  vi.setSystemTime(start)
  const { api, asked } = createApi()
  const { world, passes } = createWorld()
  const stop = createListLoader(createClient(), api, 'mine', academy, world).start()
  await passes(10 * minute)
  stop()
  const heads = asked.filter((si) => si === 0)
  expect(heads.length).toBeGreaterThan(5)
  expect(asked.length).toBeGreaterThan(heads.length)
})

test('who comes back to a view whose next page failed is asked for nothing that is there', async () => {
  vi.setSystemTime(start)
  const { api, asked } = createApi()
  const client = createClient()
  const { world, passes } = createWorld()
  const stop = createListLoader(client, api, 'mine', academy, world).start()
  await passes(1000)
  stop()
  await settled()
  const before = asked.length
  expect(before).toBeGreaterThan(1)
  const stopOther = createListLoader(client, api, 'mine', academy, world).start()
  for (let i = 0; i < 20; i += 1) await settled()
  expect(asked.slice(before)).not.toContain(0)
  stopOther()
})

test('a clock that is set back by an hour after somebody came back stops nothing', async () => {
  vi.setSystemTime(start)
  const { api, asked } = createApi()
  const { world, passes, wake } = createWorld()
  const stop = createListLoader(createClient(), api, 'mine', academy, world).start()
  await passes(minute)
  wake()
  vi.setSystemTime(Date.now() - 60 * minute)
  const before = asked.length
  await passes(10 * minute)
  stop()
  expect(asked.slice(before)).toContain(0)
})
