import { amelia, jonas, noor } from '../people.ts'
import { presenters } from './presenters.ts'
import type { Breakage, Part, Role, Session } from './session.ts'
import { day, hour, minute } from './zones.ts'

/** A session that tests one thing a board must handle. Times are milliseconds after the anchor. */
export interface Story {
  readonly name: string
  readonly start: number
  readonly length: number
  readonly zone: string
  readonly parts: readonly Part[]
  readonly recurring?: Session['recurring']
  /** The number of talks, with an interval of `every` milliseconds. The default is one; a session without talks has none. */
  readonly talks?: number
  readonly every?: number
  readonly launched?: boolean
  readonly breakage?: Breakage
}

const has = (userId: string, role: Role = 1): Part => ({ userId, role })
const ames = has(amelia.userId)
const one = (at: number) => has(presenters[at]?.userId ?? amelia.userId)

const longName =
  'Everything you always wanted to know about preparing, lighting, shooting, sorting, retouching, naming, captioning, ' +
  'exporting, uploading, licensing and archiving product photographs, in one very long afternoon with many small breaks'

/** Sessions of the first hours of every academy: live now, or soon. */
// prettier-ignore
const soon: readonly Story[] = [
  { name: 'Lighting a small studio', start: -20 * minute, length: hour, zone: 'Europe/Berlin', parts: [ames, one(2)], launched: true },
  { name: 'Kitchen hygiene refresher', start: -50 * minute, length: 90 * minute, zone: 'Asia/Kolkata', parts: [one(0), has(jonas.userId, 3)], launched: true },
  { name: 'Quarterly forecasting clinic', start: -10 * minute, length: hour, zone: 'America/New_York', parts: [one(13)], launched: false },
  { name: 'Writing product stories that sell', start: 4 * minute, length: 45 * minute, zone: 'Asia/Kolkata', parts: [ames, has(jonas.userId, 3)], launched: true },
  { name: 'Portfolio reviews, one by one', start: 25 * minute, length: hour, zone: 'Europe/Berlin', parts: [ames], launched: true },
]

/** Names, lengths and shapes that break a board which is not written with care. */
// prettier-ignore
const odd: readonly Story[] = [
  { name: 'Night sky, live from the field', start: 9 * hour, length: 14 * hour, zone: 'Australia/Adelaide', parts: [ames] },
  { name: 'Hackathon: thirty hours of charity websites', start: 3 * day, length: 30 * hour, zone: 'UTC', parts: [one(21), one(3), has(noor.userId, 0)] },
  { name: longName, start: 26 * hour, length: 4 * hour, zone: 'America/St_Johns', parts: [ames] },
  { name: 'ورشة التصوير الفوتوغرافي للمبتدئين', start: 28 * hour, length: 2 * hour, zone: 'Africa/Cairo', parts: [one(8)] },
  { name: 'צילום מוצרים: סדנה למתחילים', start: 30 * hour, length: hour, zone: 'UTC', parts: [one(15), ames] },
  { name: '商品写真入門ワークショップ', start: 32 * hour, length: 90 * minute, zone: 'Asia/Tokyo', parts: [one(4)] },
  { name: 'From <b>bold</b> to <i>brilliant</i>: HTML e-mail & you', start: 34 * hour, length: hour, zone: 'Europe/Berlin', parts: [ames] },
  { name: 'Teachers’ lounge: come as you are', start: 36 * hour, length: hour, zone: 'Asia/Kathmandu', parts: [ames], talks: 0 },
  { name: 'Weekly studio hour', start: 2 * day + 5 * hour, length: hour, zone: 'Europe/Berlin', parts: [ames, one(1)], recurring: 2, talks: 24, every: 7 * day },
  { name: 'Morning stretch for desk workers', start: day - 3 * hour, length: 30 * minute, zone: 'Asia/Kolkata', parts: [one(18), has(presenters[20]?.userId ?? '', 4)], recurring: 1, talks: 40, every: day },
]

const sentinel = (name: string, breakage: Breakage, hours: number): Story => ({
  name: `Sentinel: resources ${name}`,
  breakage,
  start: 310 * day + hours * hour,
  length: hour,
  zone: 'UTC',
  parts: [one(30)],
})

/** Far ahead, and in the admin's view only: their linked resources fail, so that failures can be seen by hand. */
const sentinels: readonly Story[] = [
  sentinel('forbidden', 'forbidden', 0),
  sentinel('not found', 'missing', 1),
  sentinel('slow', 'slow', 2),
  sentinel('malformed', 'malformed', 3),
  sentinel('empty', 'empty', 4),
  sentinel('needs another scope', 'scope', 5),
  // The last session is a healthy one, so that the end of the list shows nothing unusual.
  {
    name: 'Looking back on the year',
    start: 320 * day,
    length: 2 * hour,
    zone: 'Europe/Berlin',
    parts: [one(12)],
  },
]

/** All stories. */
export const stories: readonly Story[] = [...soon, ...odd, ...sentinels]
