import { InfiniteQueryObserver, type QueryClient } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import type { Config } from '../../config/schema.ts'
import { browser, type World } from './environment.ts'
import { refreshQuery } from './refresh-query.ts'
import { fresh, nextTask } from './next-task.ts'
import { talkListOf } from './talk-list.ts'
import { listKey, upcomingTalks } from './upcoming-query.ts'
import { refreshKey } from './refresh-query.ts'
import { readAutomatically, type View } from '../view.ts'

/** Keeps the list of one view whole and true while somebody looks at it. One thing is asked for at a time, ever. */
export interface ListLoader {
  /** Begins; answers with the way to stop, which also gives up what is on its way. */
  start(): () => void
  /** Somebody is at the end of the list: one page more, beyond what is read by itself. */
  more(): void
  /** Whether a talk is sought that has not been read yet: the list is then read on to its end. */
  seek(sought: boolean): void
  /** Asks at once, whatever was to be waited for. */
  tryAgain(): void
}

/** ms: looked at the clock again at least this often, so that a long sleep or a clock set anew is noticed. */
const longestWait = 60_000

/** The keeper of a view's list in `client`. */
export function createListLoader(
  client: QueryClient,
  api: Api,
  view: View,
  academy: Pick<Config['academy'], 'filters' | 'pageSize'>,
  world: World = browser,
): ListLoader {
  const list = new InfiniteQueryObserver(client, upcomingTalks(api, view, academy))
  let running = 0
  let allowed = readAutomatically
  let sought = false
  let wokenAt = -Infinity
  let callOff = () => {}

  const isBusy = () => client.isFetching({ queryKey: listKey(api, view) }) > 0
  const first = () => list.refetch({ cancelRefetch: false })
  const nextPage = () => list.fetchNextPage({ cancelRefetch: false })
  // Never fresh, not even where it was read in the future: the clock was set back since.
  const look = () =>
    client
      .fetchQuery({ ...refreshQuery(api, view, academy, world.isVisible), staleTime: -Infinity })
      .catch(() => {})

  const ask = { 'first page': first, 'next page': nextPage, look }

  function step(insisted = false) {
    callOff()
    if (running === 0 || isBusy() || !world.isVisible()) return
    const task = nextTask({
      list: list.getCurrentResult(),
      looked: client.getQueryState(refreshKey(api, view)),
      wanted: sought ? Infinity : allowed,
      wokenAt,
      insisted,
      now: world.now(),
    })
    const wait = insisted ? 0 : task.at - world.now()
    if (wait <= 0) void ask[task.ask]().finally(() => step())
    else callOff = world.alarm(() => step(), Math.min(wait, longestWait))
  }

  function wake() {
    wokenAt = world.now()
    step()
  }

  function backOnline() {
    api.tryNow()
    wake()
  }

  return {
    start() {
      running += 1
      // Coming back to a view that failed is asking for it again.
      const { error, errorUpdatedAt } = list.getCurrentResult()
      if (error && world.now() - errorUpdatedAt > fresh) wokenAt = world.now()
      const stopListening = list.subscribe(() => step())
      const stopWaking = world.watchWaking(wake, backOnline)
      step()
      return () => {
        running -= 1
        stopWaking()
        callOff()
        // Not in this turn: who starts again at once finds what is on its way still on its way.
        queueMicrotask(() => {
          stopListening()
          // Nor what another keeper has begun, of a list emptied meanwhile.
          const there: unknown = client.getQueryCache().find({ queryKey: listKey(api, view), exact: true })
          if (running === 0 && there === list.getCurrentQuery())
            void client.cancelQueries({ queryKey: listKey(api, view) })
        })
      }
    },
    more() {
      allowed = Math.max(allowed, talkListOf(list.getCurrentResult().data?.pages ?? []).received + 1)
      step()
    },
    seek(wanted) {
      sought = wanted
      step()
    },
    tryAgain() {
      api.tryNow()
      step(true)
    },
  }
}
