import { InfiniteQueryObserver, notifyManager, QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Api } from '../../api/api.ts'
import { ApiError } from '../../api/call/api-error.ts'
import { apiWith } from '../../api/api.test-data.ts'
import { minute } from '../../lib/time/units.ts'
import { joinWindow } from '../when/join-window.test-data.ts'
import { createListLoader } from './list-loader.ts'
import type { Environment } from './environment.ts'
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
const config = { academy, joinWindow }
const createClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })

/**
 * An API with fifty sessions, the first of which starts now. Requests beyond the first page fail or, if `isResponding` is false, never settle.
 */
function createApi(isResponding = true) {
  const requested: number[] = []
  const signals: (AbortSignal | undefined)[] = []
  const sessions = Array.from({ length: 50 }, (_, i) => ({
    sessionId: `s${i}`,
    name: `Session ${i}`,
    scheduledTime: String(start + i * minute),
    scheduledEndTime: String(start + (i + 60) * minute),
  }))
  const api: Api = apiWith(async (href, _schema, { signal } = {}) => {
    const query = new URL(href, 'http://x').searchParams
    const [si, limit] = [Number(query.get('si')), Number(query.get('limit'))]
    requested.push(si)
    signals.push(signal)
    if (si > 0 && !isResponding) await new Promise(() => {})
    if (si > 0) throw new ApiError('server', { status: 500, retryAt: Date.now() + 4000 })
    const page = { sessions: sessions.slice(0, limit), meta: 50 }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page as the schema would give it
    return { talks: [], sessionMembers: [], runningTalks: [], sessionCategories: [], ...page } as never
  })
  return { api, requested, signals }
}

/** An environment whose clock is moved by the test. */
function createEnvironment() {
  let timer: { callback: () => void; delay: number } | undefined
  let wake = () => {}
  const environment: Environment = {
    now: () => Date.now(),
    isVisible: () => true,
    random: () => 0.5,
    watchPress: () => () => {},
    whenReleased: async () => {},
    watchForeground: (onVisible) => {
      wake = onVisible
      return () => {}
    },
    setTimer: (callback, delay) => {
      timer = { callback, delay }
      return () => (timer = undefined)
    },
    whenIdle: (callback, pause) => environment.setTimer(callback, pause),
  }
  async function advance(ms: number) {
    const end = Date.now() + ms
    for (let turn = 0; turn < 1000 && Date.now() < end; turn += 1) {
      for (let i = 0; i < 5; i += 1) await settled()
      const due = timer
      timer = undefined
      vi.setSystemTime(Date.now() + (due?.delay ?? 1000))
      due?.callback()
    }
  }
  return { environment, advance, wake: () => wake() }
}

const settled = () => new Promise((done) => setImmediate(done))

test('leaving a view cancels its request, even if another observer uses the list', async () => {
  vi.setSystemTime(start)
  const { api, requested, signals } = createApi(false)
  const client = createClient()
  const observer = new InfiniteQueryObserver(client, {
    ...upcomingTalks(api, 'mine', academy),
    enabled: false,
  })
  const stopObserving = observer.subscribe(() => {})
  const { environment, advance } = createEnvironment()
  const stop = createListLoader(client, api, 'mine', config, environment).start()
  await advance(2000)
  expect(requested).toHaveLength(2)
  stop()
  await settled()
  expect(signals[1]?.aborted).toBe(true)
  stopObserving()
})

test('requests of another loader are not cancelled after the cache was cleared', async () => {
  vi.setSystemTime(start)
  const { api, signals } = createApi(false)
  const client = createClient()
  const { environment, advance } = createEnvironment()
  const stop = createListLoader(client, api, 'mine', config, environment).start()
  await advance(2000)
  const before = signals.length
  client.clear()
  stop()
  const stopOther = createListLoader(client, api, 'mine', config, environment).start()
  await advance(2000)
  expect(signals.slice(before).map((signal) => signal?.aborted)).toEqual([false, false])
  stopOther()
})

test('while a later page fails, the head is still refreshed', async () => {
  vi.setSystemTime(start)
  const { api, requested } = createApi()
  const { environment, advance } = createEnvironment()
  const stop = createListLoader(createClient(), api, 'mine', config, environment).start()
  await advance(10 * minute)
  stop()
  const heads = requested.filter((si) => si === 0)
  expect(heads.length).toBeGreaterThan(5)
  expect(requested.length).toBeGreaterThan(heads.length)
})

test('showing a view again whose next page failed does not request loaded pages again', async () => {
  vi.setSystemTime(start)
  const { api, requested } = createApi()
  const client = createClient()
  const { environment, advance } = createEnvironment()
  const stop = createListLoader(client, api, 'mine', config, environment).start()
  await advance(2000)
  stop()
  await settled()
  const before = requested.length
  expect(before).toBeGreaterThan(1)
  const stopOther = createListLoader(client, api, 'mine', config, environment).start()
  for (let i = 0; i < 20; i += 1) await settled()
  expect(requested.slice(before)).not.toContain(0)
  stopOther()
})

test('refreshing goes on if the clock is set back by an hour after the person came back', async () => {
  vi.setSystemTime(start)
  const { api, requested } = createApi()
  const { environment, advance, wake } = createEnvironment()
  const stop = createListLoader(createClient(), api, 'mine', config, environment).start()
  await advance(minute)
  wake()
  vi.setSystemTime(Date.now() - 60 * minute)
  const before = requested.length
  await advance(10 * minute)
  stop()
  expect(requested.slice(before)).toContain(0)
})

test('the rest of the list is read only after a pause and when the browser is idle, except what is needed at once', async () => {
  vi.setSystemTime(start)
  const { api, requested } = createApi(false)
  let whenIdle = () => {}
  let pauses: number[] = []
  const environment: Environment = {
    ...createEnvironment().environment,
    whenIdle(callback, pause) {
      whenIdle = callback
      pauses = [...pauses, pause]
      return () => (whenIdle = () => {})
    },
  }
  const settle = async () => {
    for (let i = 0; i < 20; i += 1) await settled()
  }
  const loader = createListLoader(createClient(), api, 'mine', config, environment)
  const stop = loader.start()
  await settle()
  expect(requested).toEqual([0])
  expect(pauses.at(-1)).toBe(1000)
  whenIdle()
  await settle()
  expect(requested).toEqual([0, 5])
  stop()

  const hurried = createListLoader(createClient(), api, 'academy', config, environment)
  const stopHurried = hurried.start()
  await settle()
  expect(requested).toEqual([0, 5, 0])
  hurried.need(11)
  await settle()
  expect(requested).toEqual([0, 5, 0, 5])
  stopHurried()

  // Two pages in all.
  const short = createListLoader(
    createClient(),
    api,
    'mine',
    { ...config, academy: { ...academy, pageSize: 26 } },
    environment,
  )
  const stopShort = short.start()
  await settle()
  expect(requested).toEqual([0, 5, 0, 5, 0, 21])
  stopShort()
})
