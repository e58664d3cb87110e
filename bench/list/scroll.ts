import { compareAll, type Figures, type Rounds } from '../speed/compare.ts'
import { type OpenPage, throttle } from '../speed/open-page.ts'
import { blankAt } from './blank-at.ts'
import { scrollAt } from './scroll-at.ts'
import { fullList, listRows } from '../speed/settings.ts'

/** From where to scroll (px) and how fast (px/s): each time from another place, so that no row has been shown before. */
const ways = [
  { cpu: 1, top: 100_000, speed: 3000 },
  { cpu: 1, top: 180_000, speed: -3000 },
  { cpu: 1, top: 200_000, speed: 15_000 },
  { cpu: 4, top: 300_000, speed: 3000 },
  { cpu: 4, top: 400_000, speed: 15_000 },
]

/** As `ways`, for the frames with a blank edge. Each further down, as the board renders more where scrolling goes. */
const blankWays = [
  { cpu: 4, top: 450_000, speed: 15_000 },
  { cpu: 1, top: 500_000, speed: 15_000 },
]

/** Scrolls through a long list, at two speeds and on a fast and a slow machine. A list that is too short for that has fewer figures. */
export async function scroll(open: OpenPage): Promise<Figures> {
  // No row is under the pointer: those that pass under it would be changed by `:hover`.
  await open.page.mouse.move(0, 0)
  const figures: Record<string, number> = {}
  for (const { cpu, ...way } of ways) {
    await throttle(open.cdp, { cpu, latency: 0 })
    const before = await open.cpu()
    const seen = await scrollAt(open.page, way)
    if (!seen) continue
    const key = keyOf(cpu, way.speed)
    figures[`CPU per frame, ${key}`] = ((await open.cpu()) - before) / seen.frames
    figures[`dropped, ${key}`] = seen.dropped
    figures[`longest frame, ${key}`] = seen.longest
    figures[`long tasks, ${key}`] = seen.longTasks
  }
  for (const { cpu, ...way } of blankWays) {
    await throttle(open.cdp, { cpu, latency: 0 })
    const blank = await blankAt(open.page, way)
    if (blank !== undefined) figures[`blank edge, ${keyOf(cpu, way.speed)}`] = blank
  }
  return figures
}

const keyOf = (cpu: number, speed: number) =>
  `${Math.abs(speed).toLocaleString('en')} px/s${speed < 0 ? ' upwards' : ''}, ${cpu}×`

/** The lines about what `scroll` has measured: CPU in ms, lost frames in percent, the longest frame in frames, long tasks and blank edges as counts. */
export const scrollLines = (all: Rounds) =>
  compareAll(
    'scroll',
    all,
    {
      'CPU per frame, 3,000 px/s, 1×': { times: 1.6, of: 'floor' },
      'CPU per frame, 3,000 px/s upwards, 1×': undefined,
      'CPU per frame, 15,000 px/s, 1×': undefined,
      'dropped, 3,000 px/s, 1×': { atMost: 0.5 },
      'dropped, 15,000 px/s, 1×': { atMost: 5 },
      'dropped, 3,000 px/s, 4×': undefined,
      'dropped, 15,000 px/s, 4×': undefined,
      'longest frame, 3,000 px/s, 1×': undefined,
      'longest frame, 3,000 px/s, 4×': { times: 1.5, of: 'floor' },
      'long tasks, 3,000 px/s, 1×': { atMost: 0 },
      'long tasks, 15,000 px/s, 1×': { atMost: 0 },
      'blank edge, 15,000 px/s, 1×': { atMost: 0 },
      'blank edge, 15,000 px/s, 4×': undefined,
    },
    listRows < fullList,
  )
