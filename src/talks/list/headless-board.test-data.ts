import { QueryClient } from '@tanstack/react-query'
import type fc from 'fast-check'
import { expect, vi } from 'vitest'
import type { Api } from '../../api/api.ts'
import { ApiError } from '../../api/call/api-error.ts'
import { minute } from '../../lib/time/time.ts'
import type { Crawl } from './crawl.ts'
import { createListLoader, type ListLoader } from './list-loader.ts'
import type { World } from './environment.ts'
import { listKey } from './upcoming-query.ts'
import type { View } from '../view.ts'

const academy = { filters: { mine: '1', academy: '5' }, pageSize: 10 }
const start = Date.UTC(2026, 10, 24, 9)
/** The filter of each view; the ids of its sessions begin with it. */
export const views = { mine: '1', academy: '5' } as const

/** All that follows from what has just been done, before the next answer comes. */
export const settled = () => new Promise((done) => setImmediate(done))

/** Lets answers come until none is awaited any more. Throws where that never happens. */
export async function drain(s: fc.Scheduler) {
  for (let answers = 0; answers < 200; answers += 1) {
    await settled()
    if (s.count() === 0) return
    await s.waitOne()
  }
  throw new Error('it never stops asking')
}

/** A board without a screen: its server, its clock and who looks at it. */
export function createBoard(s: fc.Scheduler, changing = true) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const rows = { '1': 25, '5': 47 }
  const asked: string[] = []
  const unseen: string[] = []
  const flying: { filter: string; signal: AbortSignal }[] = []
  const alarms = new Set<() => void>()
  vi.setSystemTime(start)
  let [visible, failing, renewing, head, signedIn] = [true, false, false, 0, true]
  let wake = () => {}
  const listOf = (filter: '1' | '5') =>
    Array.from({ length: rows[filter] }, (_, i) => ({
      sessionId: `${filter}-${head + i}`,
      name: `Session ${head + i}`,
      scheduledTime: String(start + (head + i) * minute * 30),
      scheduledEndTime: String(start + (head + i + 1) * minute * 30),
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
      const filter = query.get('filter') === '5' ? '5' : '1'
      if (!signal || !signedIn) throw new Error('asked without a session or a way to stop')
      const call = { filter, signal }
      flying.push(call)
      asked.push(href)
      // A tab that was opened behind another begins all the same.
      const begun = client.getQueryData(listKey(api, filter === '5' ? 'academy' : 'mine')) !== undefined
      if (begun && !visible) unseen.push(href)
      if (renewing) {
        renewing = false
        await s.schedule(Promise.resolve(), 'renewal')
      }
      await s.schedule(Promise.resolve(), `answer ${href}`)
      flying.splice(flying.indexOf(call), 1)
      signal.throwIfAborted()
      if (failing) {
        failing = false
        throw new ApiError('server')
      }
      const all = listOf(filter)
      const [si, limit] = [Number(query.get('si')), Number(query.get('limit'))]
      const page = { sessions: all.slice(si, si + limit), meta: all.length }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page as the schema would give it
      return { talks: [], sessionMembers: [], runningTalks: [], sessionCategories: [], ...page } as never
    },
  }
  const world: World = {
    now: () => Date.now(),
    isVisible: () => visible,
    watchWaking(onVisible) {
      wake = onVisible
      return () => {
        wake = () => {}
      }
    },
    alarm(ring) {
      alarms.add(ring)
      return () => alarms.delete(ring)
    },
  }

  let view: View = 'mine'
  let keeper: ListLoader = createListLoader(client, api, view, academy, world)
  let stop = keeper.start()
  const show = (next: View) => {
    stop()
    view = next
    keeper = createListLoader(client, api, view, academy, world)
    stop = keeper.start()
  }
  const ring = () => {
    for (const one of Array.from(alarms)) {
      alarms.delete(one)
      one()
    }
  }
  const acts: Record<string, () => void | Promise<void>> = {
    toggle: () => show(view === 'mine' ? 'academy' : 'mine'),
    scroll: () => keeper.more(),
    'try again': () => keeper.tryAgain(),
    hide: () => {
      visible = false
    },
    'come back': () => {
      visible = true
      wake()
    },
    wait: () => {
      vi.setSystemTime(Date.now() + minute)
      ring()
    },
    change: () => {
      if (changing) head += 1
      vi.setSystemTime(Date.now() + minute * 30)
    },
    'fail once': () => {
      failing = true
    },
    'token refused': () => {
      renewing = true
    },
    'sign out and in': async () => {
      signedIn = false
      stop()
      client.clear()
      await Promise.resolve()
      expect(client.getQueryCache().getAll(), 'kept after signing out').toEqual([])
      signedIn = true
      show(view)
    },
  }
  return {
    act: (name: string) => acts[name]?.(),
    /** All that was ever asked for. */
    asked,
    /** What was asked for while nobody looked, but for the first page of a list. */
    unseen,
    /** Mounted twice, as React does in development. */
    remount: () => {
      stop()
      stop = keeper.start()
    },
    /** Requests that somebody still waits for. */
    awaited: () => flying.filter(({ signal }) => !signal.aborted).length,
    /** What the screen would show now. */
    frame: () => ({ view, pages: client.getQueryData<Crawl>(listKey(api, view))?.pages ?? [] }),
    truth: () => listOf(views[view]).map(({ sessionId }) => sessionId),
    async settle() {
      visible = true
      failing = false
      for (let i = 0; i < 6; i += 1) {
        void acts['wait']?.()
        keeper.tryAgain()
        await drain(s)
      }
    },
    close: () => stop(),
  }
}
