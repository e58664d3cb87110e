import { hashKey, InfiniteQueryObserver, notifyManager } from '@tanstack/react-query'
import { createApi } from '../../src/api/api.ts'
import { ApiError } from '../../src/api/call/api-error.ts'
import { createClient } from '../../src/api/call/client.ts'
import { get } from '../../src/api/call/get.ts'
import { resetOnNewPerson } from '../../src/app/sign-in/reset-on-new-person.ts'
import { createQueryClient } from '../../src/app/query/query-client.ts'
import { createAuth } from '../../src/auth/auth.ts'
import { userKey } from '../../src/auth/account/stored-user.ts'
import type { Crawl } from '../../src/talks/list/crawl.ts'
import { browser } from '../../src/talks/list/environment.ts'
import { createListLoader } from '../../src/talks/list/list-loader.ts'
import { talkListOf } from '../../src/talks/list/talk-list.ts'
import { listKey, upcomingTalks } from '../../src/talks/list/upcoming-query.ts'
import { refreshKey, verifyKey } from '../../src/talks/list/refresh-query.ts'
import { readAutomatically, type View } from '../../src/talks/view.ts'
import { enList } from '../../src/words/en/list.ts'
import { configOf } from './config.ts'
import { openPage } from './page.ts'
import type { ServedAcademy } from './served-academy.ts'
import { trackPending, settled } from './time.ts'

notifyManager.setScheduler(queueMicrotask)

const open: (() => void)[] = []

/** Unmounts all boards of a test, which cancels what they wait for. */
export async function closeBoards(): Promise<void> {
  for (const close of open.splice(0)) close()
  await settled()
}

/** The browser's, but for the difference between the schedules of pages, so that all tests run alike. */
const environment = { ...browser, random: () => 0.5 }

/** The client of a page that shows `view`, wired as in `main.tsx`, with `record` stored by a sign-in. */
export function openBoard(academy: ServedAcademy, record: string, view: View = 'mine') {
  const config = configOf(academy)
  const page = openPage(`${academy.board}/`)
  page.storage.setItem(userKey(config.signIn), record)

  const auth = createAuth(config.signIn, new URL(`${academy.board}/`))
  const queries = createQueryClient()
  const calls = createClient({
    auth,
    tokenHeader: config.signIn.tokenHeader,
    request: (url, call) => trackPending(get(url, call)),
    random: () => 0.5,
  })
  let made = 0
  const counted: typeof calls = {
    ...calls,
    call(...args) {
      made += 1
      return calls.call(...args)
    },
  }
  const api = createApi(config, counted, config.academy.orgId ?? '')
  resetOnNewPerson(auth, queries, config.signIn)
  let shown = view
  // The list is needed at once, as for a search: these tests are not about the pause before the rest is read.
  const startLoader = () => {
    const created = createListLoader(queries, api, shown, config, environment)
    created.need(readAutomatically)
    return [created, created.start()] as const
  }
  let [loader, stop] = startLoader()
  // The rows on screen do the same: without an observer the query library would cancel the requests.
  const watch = () =>
    new InfiniteQueryObserver(queries, {
      ...upcomingTalks(api, shown, config.academy),
      enabled: false,
    }).subscribe(() => {})
  const watching = [watch()]

  open.push(() => {
    stop()
    for (const unwatch of watching) unwatch()
    // Ends requests that wait for a token, as signing out does, but without a request to the academy.
    const set: unknown = Reflect.get(auth.state, 'set')
    if (typeof set === 'function') set({ status: 'signed-out' })
  })

  const state = (key: readonly unknown[]) => queries.getQueryCache().get<Crawl>(hashKey(key))?.state
  const pages = (of: View = shown) => state(listKey(api, of))?.data?.pages
  const error = () =>
    [listKey, refreshKey, verifyKey].map((keyOf) => state(keyOf(api, shown))?.error).find(Boolean)
  return {
    page,
    auth,
    api,
    /** The keys of all that is in the query cache. */
    cached: () =>
      queries
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    /** The loaded list of a view; `undefined` if nothing is loaded. */
    list: (of?: View) => pages(of) && talkListOf(pages(of) ?? []),
    /** The error of the list: it is missing, incomplete or out of date. */
    listError: () => {
      const found = error()
      return found instanceof ApiError ? found : undefined
    },
    /** The message for that error. */
    message: () => {
      const found = error()
      return found instanceof ApiError ? enList.errors[found.kind] : undefined
    },
    /** Epoch ms at which the list was last loaded, which is the age that the board shows. */
    readAt: () =>
      Math.max(
        state(listKey(api, shown))?.dataUpdatedAt ?? 0,
        state(refreshKey(api, shown))?.dataUpdatedAt ?? 0,
      ),
    /** The calls that were made, each of which sends one request, and others where it is retried. */
    made: () => made,
    tryAgain: () => loader.tryAgain(),
    /** The person has scrolled to the end. */
    more: () => loader.more(),
    show(next: View) {
      stop()
      shown = next
      ;[loader, stop] = startLoader()
      watching.push(watch())
    },
    /** Mounts a second time, as React does in development. */
    remount() {
      stop()
      stop = loader.start()
    },
    leave: () => stop(),
  }
}

/** The return type of {@link openBoard}. */
export type Board = ReturnType<typeof openBoard>
