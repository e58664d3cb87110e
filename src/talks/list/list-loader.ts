import { InfiniteQueryObserver, type QueryClient } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import { firstPause } from '../../lib/idle.ts'
import { browser, type Environment } from './environment.ts'
import {
  inDoubtSince,
  refreshKey,
  refreshQuery,
  verifyKey,
  verifyQuery,
  type LoaderConfig,
} from './refresh-query.ts'
import { minRefreshAge, nextTask } from './next-task.ts'
import { talkListOf } from './talk-list.ts'
import { listKey, upcomingTalks } from './upcoming-query.ts'
import type { View } from '../view.ts'

/** Loads the list of one view and keeps it up to date while the view is on screen. Sends one request at a time. */
export interface ListLoader {
  /** Starts loading. Returns a function that stops it and cancels the request that is under way. */
  start(): () => void
  /** The person has scrolled to the end of the list: reads one page beyond those that are read automatically. */
  more(): void
  /**
   * Sets the number of sessions up to which the list is needed at once: `Infinity` for a talk that has not been loaded yet. The rest is read
   * when the browser has time, up to `readAutomatically`.
   */
  need(sessions: number): void
  /** Sends the next request at once, without waiting for its time. For the button *Try again*. */
  tryAgain(): void
}

/** ms; the clock is read at least this often, so that a sleep of the computer or a change of its clock is noticed. */
const maxWait = 60_000

/** The list loader of a view, for the query cache of `client`. */
export function createListLoader(
  client: QueryClient,
  api: Api,
  view: View,
  config: LoaderConfig,
  environment: Environment = browser,
): ListLoader {
  const list = new InfiniteQueryObserver(client, upcomingTalks(api, view, config.academy))
  const [startedAt, spread] = [environment.now(), environment.random()]
  let starts = 0
  let asked = 0
  let needed = 0
  let wokenAt = -Infinity
  let cancelTimer = () => {}

  const isBusy = () => client.isFetching({ queryKey: listKey(api, view) }) > 0
  const firstPage = () => list.refetch({ cancelRefetch: false })
  const nextPage = () => list.fetchNextPage({ cancelRefetch: false })
  // Always stale, even if the last refresh lies in the future because the clock has been set back since.
  const isStale = { staleTime: -Infinity }
  const refresh = () =>
    client
      .fetchQuery({ ...refreshQuery(api, view, config, environment.whenReleased), ...isStale })
      .catch(() => {})
  const verify = () =>
    client
      .fetchQuery({ ...verifyQuery(api, view, config, environment.whenReleased), ...isStale })
      .catch(() => {})

  const send = { 'first page': firstPage, 'next page': nextPage, refresh, verify }

  function step({ isForced = false, isIdle = false } = {}) {
    cancelTimer()
    if (starts === 0 || isBusy() || !environment.isVisible()) return
    const task = nextTask({
      list: list.getCurrentResult(),
      refreshed: client.getQueryState(refreshKey(api, view)),
      verified: client.getQueryState(verifyKey(api, view)),
      doubtAt: inDoubtSince(client, api, view),
      startedAt,
      spread,
      needed: Math.max(asked, needed),
      pageSize: config.academy.pageSize,
      wokenAt,
      isForced,
      now: environment.now(),
    })
    const delay = isForced ? 0 : task.at - environment.now()
    if (delay > 0) cancelTimer = environment.setTimer(() => step(), Math.min(delay, maxWait))
    else if (task.canWait && !isIdle && !isForced) cancelTimer = untilIdle(() => step({ isIdle: true }))
    else void send[task.request]().finally(() => step())
  }

  function untilIdle(callback: () => void): () => void {
    const isFirst = list.getCurrentResult().data?.pages.length === 1
    return environment.whenIdle(callback, isFirst ? firstPause : 0)
  }

  function wake() {
    wokenAt = environment.now()
    step()
  }

  function backOnline() {
    api.tryNow()
    wake()
  }

  return {
    start() {
      starts += 1
      // Showing a view again that has failed counts as a retry by the person.
      const { error, errorUpdatedAt } = list.getCurrentResult()
      if (error && environment.now() - errorUpdatedAt > minRefreshAge) wokenAt = environment.now()
      const stopListening = list.subscribe(() => step())
      const stopWaking = environment.watchForeground(wake, backOnline)
      const stopWatching = environment.watchPress()
      step()
      return () => {
        starts -= 1
        stopWaking()
        stopWatching()
        cancelTimer()
        // In a microtask: if the loader is started again at once, as React does in development, the request under way is kept.
        queueMicrotask(() => {
          stopListening()
          // Nothing is cancelled that another loader has started in a query cache that was cleared meanwhile.
          const currentQuery: unknown = client
            .getQueryCache()
            .find({ queryKey: listKey(api, view), exact: true })
          if (starts === 0 && currentQuery === list.getCurrentQuery())
            void client.cancelQueries({ queryKey: listKey(api, view) })
        })
      }
    },
    more() {
      asked = Math.max(asked, talkListOf(list.getCurrentResult().data?.pages ?? []).received + 1)
      step()
    },
    need(sessions) {
      needed = sessions
      step()
    },
    tryAgain() {
      api.tryNow()
      wokenAt = environment.now()
      step({ isForced: true })
    },
  }
}
