import type { Bench } from './bench.ts'
import { type Site, withSite } from './site/open-site.ts'
import { seed } from './site/seed.ts'
import { isKept, lineOf } from './speed/compare.ts'
import { idleHour } from './idle/idle-hour.ts'
import { countSessions } from './speed/open-list.ts'
import { refreshTick } from './idle/refresh-tick.ts'
import { listRows, rounds } from './speed/settings.ts'
import { median, spreadOf } from './speed/statistics.ts'

/** What the board does while nothing changes: at a refresh, and in an hour. */
export const idle: Bench = {
  name: 'idle',
  about: `a refresh of ${listRows} rows that changes nothing; and an idle hour`,
  run: () =>
    withSite(async (site) => {
      const ticks = await ticksOf(site)
      await seed(site, 1000)
      const { requests, wakeUps, fastTimers, frames } = await idleHour(site)
      const mutated = ticks.map((tick) => tick.mutations)
      const rendered = ticks.map((tick) => tick.rendered)
      const cpu = ticks.map((tick) => tick.cpu)
      const atMost = (line: string, board: number, goal: number) =>
        lineOf(line, { board, goal: `≤ ${goal}`, met: board <= goal })
      return [
        atMost('idle: rows rendered at a refresh', Math.max(...rendered), 0),
        atMost('idle: DOM changes of the table at a refresh', Math.max(...mutated), 0),
        lineOf('idle: CPU of a refresh, ms', { board: median(cpu), spread: spreadOf(cpu) }),
        atMost('idle: requests in an idle hour', requests, 12),
        atMost('idle: wake-ups in an idle hour', wakeUps, 240),
        atMost('idle: timers under 1 s in an idle hour', fastTimers, 60),
        atMost('idle: animation frames in an idle hour', frames, 60),
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
