import { compareAll, type Figures, type Rounds } from '../speed/compare.ts'
import { type OpenPage, throttle } from '../speed/open-page.ts'
import { scrollAt } from '../speed/scroll-at.ts'
import { allManyRows, manyRows } from '../speed/settings.ts'

/** From where to scroll (px) and how fast (px/s): each time from another place, so that no row has been shown before. */
const ways = [
  { cpu: 1, top: 100_000, speed: 3000 },
  { cpu: 1, top: 200_000, speed: 15_000 },
  { cpu: 4, top: 300_000, speed: 3000 },
  { cpu: 4, top: 400_000, speed: 15_000 },
]

/** Scrolls through a long list, at two speeds and on a fast and a slow machine. A list that is too short for that has fewer figures. */
export async function scroll(open: OpenPage): Promise<Figures> {
  // No row is under the pointer: those that pass under it would be changed by `:hover`.
  await open.page.mouse.move(0, 0)
  const figures: Record<string, number> = {}
  for (const { cpu, top, speed } of ways) {
    await throttle(open.cdp, { cpu, latency: 0 })
    const before = await open.cpu()
    const seen = await scrollAt(open.page, top, speed)
    if (!seen) continue
    const key = `${speed.toLocaleString('en')} px/s, ${cpu}×`
    figures[`CPU per frame, ${key}`] = ((await open.cpu()) - before) / seen.frames
    figures[`dropped, ${key}`] = seen.dropped
    figures[`longest frame, ${key}`] = seen.longest
    figures[`blank, ${cpu}×`] = (figures[`blank, ${cpu}×`] ?? 0) + seen.blank
  }
  return figures
}

/** The lines about what `scroll` has measured: CPU in ms, lost frames in percent, the longest frame in ms, and frames without a row. */
export const scrollLines = (all: Rounds) =>
  compareAll(
    'scroll',
    all,
    {
      'CPU per frame, 3,000 px/s, 1×': { times: 1.6, of: 'floor' },
      'CPU per frame, 15,000 px/s, 1×': undefined,
      'dropped, 3,000 px/s, 1×': { atMost: 0.5 },
      'dropped, 15,000 px/s, 1×': { atMost: 5 },
      'dropped, 3,000 px/s, 4×': undefined,
      'dropped, 15,000 px/s, 4×': undefined,
      'longest frame, 3,000 px/s, 1×': undefined,
      'longest frame, 3,000 px/s, 4×': { times: 1.5, of: 'floor' },
      'blank, 1×': { atMost: 0 },
      'blank, 4×': undefined,
    },
    manyRows < allManyRows,
  )
