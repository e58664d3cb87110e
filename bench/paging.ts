import { createRandom } from '../e2e/academy/data/random.ts'
import { crawl, type ListServer } from '../src/talks/list/changing-list.test-data.ts'
import { changes, type Change } from '../src/talks/list/list-changes.test-data.ts'
import type { Bench } from './bench.ts'

const crawls = 10_000
const sessions = 237

/** Page sizes as the board uses them: one small page first, so that the first screen is rendered early. */
const firstLoad = 'Callboard, first load'
/** Budget: requests that Callboard may make, as a multiple of the fewest possible at `limit` 100. */
const most = 1.3

/** A client to compare: the rows it shows after reading `server`, and how many requests it made. */
type Client = (
  server: ListServer,
  limit: number,
) => { readonly shown: readonly string[]; readonly requests: number }

const clients: Readonly<Record<string, Client>> = {
  naive: byOffset,
  'dedupe by id': (server, limit) => {
    const { shown, requests } = byOffset(server, limit)
    return { shown: [...new Set(shown)], requests }
  },
  Callboard: (server, limit) => overlapping(server, limit, 'full'),
  [firstLoad]: (server, limit) => overlapping(server, limit, 'small'),
}

function overlapping(server: ListServer, limit: number, size: 'small' | 'full') {
  const { found, requests } = crawl(server, limit, size)
  return { shown: [...found], requests }
}

/** Reads page after page, each from where the last one ended, as most clients do. */
function byOffset({ list, change }: ListServer, limit: number) {
  const shown: string[] = []
  let requests = 0
  for (let si = 0; si < list.length || requests === 0; si += limit) {
    shown.push(...list.slice(si, si + limit))
    requests += 1
    change?.(list)
  }
  return { shown, requests }
}

/**
 * Reads a list that changes after each request. "Lost" counts sessions that were there all the time and are not shown. The small page of
 * the first load is one additional request on purpose: it is in the figures, and is not part of the budget for the rest.
 */
export const paging: Bench = {
  name: 'paging',
  about: `${crawls} crawls a row over ${sessions} sessions that change after each request`,
  run: async () =>
    [10, 100].flatMap((limit) =>
      Object.entries(changes).flatMap(([name, change]) =>
        Object.keys(clients).map((client) => countResults(client, limit, name, change)),
      ),
    ),
  kept({ client, limit, 'rows lost': lost, 'rows doubled': doubled, requests }) {
    if (client !== 'Callboard' && client !== firstLoad) return true
    const crawling = Number(requests) - (client === firstLoad ? 1 : 0)
    return lost === 0 && doubled === 0 && (limit !== 100 || crawling <= most * fewest(100))
  },
}

const fewest = (limit: number) => Math.ceil(sessions / limit)

function countResults(client: string, limit: number, changing: string, change: Change) {
  const sum = { wrong: 0, lost: 0, doubled: 0, requests: 0 }
  for (let seed = 1; seed <= crawls; seed += 1) {
    const random = createRandom(seed).next
    const list = Array.from({ length: sessions }, (_, i) => `s${i}`)
    const stable = new Set(list)
    const read = clients[client]?.({ list, change: (now) => change(now, random, stable) }, limit)
    if (!read) continue
    const shown = new Set(read.shown)
    const lost = [...stable].filter((id) => !shown.has(id)).length
    sum.lost += lost
    sum.doubled += read.shown.length - shown.size
    sum.wrong += lost > 0 ? 1 : 0
    sum.requests += read.requests
  }
  return {
    changing,
    limit,
    client,
    'crawls that lost a row, %': (100 * sum.wrong) / crawls,
    'rows lost': sum.lost,
    'rows doubled': sum.doubled,
    requests: Number((sum.requests / crawls).toFixed(2)),
    'of the fewest': Number((sum.requests / crawls / fewest(limit)).toFixed(2)),
  }
}
