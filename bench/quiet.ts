import type { Bench } from './bench.ts'
import { type Site, withSite } from './site/open-site.ts'
import { seed } from './site/seed.ts'
import { isKept, lineOf } from './speed/compare.ts'
import { idle } from './quiet/idle.ts'
import { countSessions } from './speed/open-list.ts'
import { refreshTick } from './quiet/refresh-tick.ts'
import { listRows, rounds } from './speed/settings.ts'
import { median, spreadOf } from './speed/statistics.ts'

/** What the board does while nothing changes: at a refresh, and in an hour. */
export const quiet: Bench = {
  name: 'quiet',
  about: `a refresh of ${listRows} rows that changes nothing; and a quiet hour`,
  run: () =>
    withSite(async (site) => {
      const ticks = await ticksOf(site)
      await seed(site, 1000)
      const { requests, fastTimers, frames } = await idle(site)
      const mutated = ticks.map((tick) => tick.mutations)
      const cpu = ticks.map((tick) => tick.cpu)
      const atMost = (line: string, board: number, goal: number) =>
        lineOf(line, { board, goal: `≤ ${goal}`, met: board <= goal })
      return [
        atMost('quiet: DOM changes of the table at a refresh', Math.max(...mutated), 0),
        lineOf('quiet: CPU of a refresh, ms', { board: median(cpu), spread: spreadOf(cpu) }),
        atMost('quiet: requests in an idle hour', requests, 12),
        atMost('quiet: timers under 1 s in an idle hour', fastTimers, 60),
        atMost('quiet: animation frames in an idle hour', frames, 60),
      ]
    }),
  kept: isKept,
}

async function ticksOf(site: Site) {
  // A talk is live, so that the board refreshes every 30 s.
  await seed(site, listRows, false)
  const sessions = await countSessions(site)
  const ticks: Awaited<ReturnType<typeof refreshTick>>[] = []
  for (let round = 0; round < rounds; round += 1) ticks.push(await refreshTick(site, sessions))
  return ticks
}
