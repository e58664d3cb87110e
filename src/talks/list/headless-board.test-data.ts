import { QueryClient } from '@tanstack/react-query'
import type fc from 'fast-check'
import { expect, vi } from 'vitest'
import type { Api } from '../../api/api.ts'
import { ApiError } from '../../api/call/api-error.ts'
import { apiWith } from '../../api/api.test-data.ts'
import { minute } from '../../lib/time/units.ts'
import { joinWindow } from '../when/join-window.test-data.ts'
import type { Crawl } from './crawl.ts'
import { createListLoader, type ListLoader } from './list-loader.ts'
import type { Environment } from './environment.ts'
import { listKey } from './upcoming-query.ts'
import type { View } from '../view.ts'

const academy = { filters: { mine: '1', academy: '5' }, pageSize: 10 }
const config = { academy, joinWindow }
const start = Date.UTC(2026, 10, 24, 9)
/** The filter of each view; the ids of its sessions begin with it. */
export const views = { mine: '1', academy: '5' } as const

/** Resolves when everything that follows from the last step has run, before the next response arrives. */
export const settled = () => new Promise((done) => setImmediate(done))

/** Delivers responses until none is pending. Throws if that does not end. */
export async function drain(s: fc.Scheduler) {
  for (let responses = 0; responses < 200; responses += 1) {
    await settled()
    if (s.count() === 0) return
    await s.waitOne()
  }
  throw new Error('requests do not end')
}

/** A list loader with a simulated server, clock and person. If `changing` is false, `change` only moves the clock. */
export function createBoard(s: fc.Scheduler, changing = true) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const rowCounts = { '1': 25, '5': 47 }
  const requested: string[] = []
  const requestedWhileHidden: string[] = []
  const inFlight: { filter: string; signal: AbortSignal }[] = []
  const timers = new Set<() => void>()
  vi.setSystemTime(start)
  let [isShown, isFailing, isRenewing, head, signedIn] = [true, false, false, 0, true]
  let wake = () => {}
  const listOf = (filter: '1' | '5') =>
    Array.from({ length: rowCounts[filter] }, (_, i) => ({
      sessionId: `${filter}-${head + i}`,
      name: `Session ${head + i}`,
      scheduledTime: String(start + (head + i) * minute * 30),
      scheduledEndTime: String(start + (head + i + 1) * minute * 30),
    }))

  const api: Api = apiWith(async (href, _schema, { signal } = {}) => {
    const query = new URL(href, 'http://x').searchParams
    const filter = query.get('filter') === '5' ? '5' : '1'
    if (!signal || !signedIn) throw new Error('requested while signed out or without a signal')
    const call = { filter, signal }
    inFlight.push(call)
    requested.push(href)
    // The first page is loaded in a background tab, too.
    const isLoaded = client.getQueryData(listKey(api, filter === '5' ? 'academy' : 'mine')) !== undefined
    if (isLoaded && !isShown) requestedWhileHidden.push(href)
    if (isRenewing) {
      isRenewing = false
      await s.schedule(Promise.resolve(), 'renewal')
    }
    await s.schedule(Promise.resolve(), `answer ${href}`)
    inFlight.splice(inFlight.indexOf(call), 1)
    signal.throwIfAborted()
    if (isFailing) {
      isFailing = false
      throw new ApiError('server')
    }
    const all = listOf(filter)
    const [si, limit] = [Number(query.get('si')), Number(query.get('limit'))]
    const page = { sessions: all.slice(si, si + limit), meta: all.length }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page as the schema would give it
    return { talks: [], sessionMembers: [], runningTalks: [], sessionCategories: [], ...page } as never
  })
  const environment: Environment = {
    now: () => Date.now(),
    isVisible: () => isShown,
    random: () => 0.5,
    watchPress: () => () => {},
    whenReleased: async () => {},
    watchForeground(onVisible) {
      wake = onVisible
      return () => {
        wake = () => {}
      }
    },
    setTimer(callback) {
      timers.add(callback)
      return () => timers.delete(callback)
    },
    whenIdle(callback, pause) {
      if (pause > 0) return environment.setTimer(callback, pause)
      let isWaiting = true
      queueMicrotask(() => isWaiting && callback())
      return () => {
        isWaiting = false
      }
    },
  }

  let view: View = 'mine'
  let loader: ListLoader = createListLoader(client, api, view, config, environment)
  let stop = loader.start()
  const show = (next: View) => {
    stop()
    view = next
    loader = createListLoader(client, api, view, config, environment)
    stop = loader.start()
  }
  const fireTimers = () => {
    for (const callback of Array.from(timers)) {
      timers.delete(callback)
      callback()
    }
  }
  const actions: Record<string, () => void | Promise<void>> = {
    toggle: () => show(view === 'mine' ? 'academy' : 'mine'),
    scroll: () => loader.more(),
    'try again': () => loader.tryAgain(),
    hide: () => {
      isShown = false
    },
    'come back': () => {
      isShown = true
      wake()
    },
    wait: () => {
      vi.setSystemTime(Date.now() + minute)
      fireTimers()
    },
    change: () => {
      if (changing) head += 1
      vi.setSystemTime(Date.now() + minute * 30)
    },
    'fail once': () => {
      isFailing = true
    },
    'token refused': () => {
      isRenewing = true
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
    act: (name: string) => actions[name]?.(),
    /** All requests. */
    requested,
    /** Requests sent while the page was hidden, except for the first page of a list. */
    requestedWhileHidden,
    /** Stops and starts again at once, as React does in development. */
    remount: () => {
      stop()
      stop = loader.start()
    },
    /** The number of requests that are pending and not cancelled. */
    pendingCount: () => inFlight.filter(({ signal }) => !signal.aborted).length,
    /** The view and the pages that the screen would show. */
    frame: () => ({ view, pages: client.getQueryData<Crawl>(listKey(api, view))?.pages ?? [] }),
    truth: () => listOf(views[view]).map(({ sessionId }) => sessionId),
    async settle() {
      isShown = true
      isFailing = false
      for (let i = 0; i < 9; i += 1) {
        void actions['wait']?.()
        if (i < 2) loader.tryAgain()
        await drain(s)
      }
    },
    close: () => stop(),
  }
}
