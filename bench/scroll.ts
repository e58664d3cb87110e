import type { Bench } from './bench.ts'
import { openSite, type PageName, type Site } from './site/open-site.ts'
import { seed } from './site/seed.ts'
import { compare, type Figures, inRounds, isKept } from './speed/compare.ts'
import { throttle } from './speed/open-page.ts'
import { countSessions, openList } from './speed/open-list.ts'
import { scrollAt } from './speed/scroll-at.ts'
import { manyRows } from './speed/settings.ts'

const speeds = [3000, 15_000]

/** Scrolling through a long list, at two speeds and on a fast and a slow machine. */
export const scroll: Bench = {
  name: 'scroll',
  about: `scrolling for 3 s with ${manyRows} rows: CPU of the main thread, ms; frames lost, %; frames without a row`,
  async run() {
    const site = await openSite()
    await seed(site, manyRows)
    const sessions = await countSessions(site)
    const all = await inRounds((name) => scrolled(site, name, sessions))
    await site.close()
    const line = (key: string, goal?: Parameters<typeof compare>[3]) =>
      compare(`scroll: ${key}`, all, key, goal)
    return [
      line('CPU per frame, 3,000 px/s, 1×', { times: 1.6, of: 'floor' }),
      line('CPU per frame, 15,000 px/s, 1×'),
      line('dropped, 3,000 px/s, 1×', { atMost: 0.5 }),
      line('dropped, 15,000 px/s, 1×', { atMost: 5 }),
      line('dropped, 3,000 px/s, 4×'),
      line('dropped, 15,000 px/s, 4×'),
      line('longest frame, 3,000 px/s, 1×'),
      line('longest frame, 3,000 px/s, 4×', { times: 1.5, of: 'floor' }),
      line('blank, 1×', { atMost: 0 }),
      line('blank, 4×'),
    ]
  },
  kept: isKept,
}

async function scrolled(site: Site, name: PageName, sessions: number): Promise<Figures> {
  const open = await openList(site, name, sessions)
  const figures: Record<string, number> = {}
  for (const cpu of [1, 4]) {
    await throttle(open.cdp, { cpu, latency: 0 })
    for (const [at, speed] of speeds.entries()) {
      const before = await open.cpu()
      // From another place each time, so that no row has been shown before.
      const { frames, dropped, longest, blank } = await scrollAt(open.page, 60_000 * (2 * cpu + at), speed)
      const key = `${speed.toLocaleString('en')} px/s, ${cpu}×`
      figures[`CPU per frame, ${key}`] = ((await open.cpu()) - before) / frames
      figures[`dropped, ${key}`] = dropped
      figures[`longest frame, ${key}`] = longest
      figures[`blank, ${cpu}×`] = (figures[`blank, ${cpu}×`] ?? 0) + blank
    }
  }
  await open.close()
  return figures
}
