import { apiError, unknownAddress } from '../api/api-error.ts'
import { createRandom } from '../data/random.ts'
import type { Session } from '../data/session.ts'
import type { Timetable } from '../data/timetable.ts'
import { type Call, json, type Reply } from '../http/exchange.ts'
import { orgId } from '../options.ts'
import { analyticsMakers } from './analytics.ts'
import { type ResourceAddress, resourceAddress } from './address.ts'
import { broken } from './breakage.ts'
import { engagementMakers } from './engagement.ts'
import { materialMakers } from './materials.ts'
import { peopleMakers } from './people.ts'
import { registrationMakers } from './registration.ts'
import { settingsMakers } from './settings.ts'
import { hostFor, type Subject } from './subject.ts'

/** Every resource there is, by the row name of its address. */
const makers = new Map(
  Object.entries({
    ...peopleMakers,
    ...materialMakers,
    ...engagementMakers,
    ...registrationMakers,
    ...settingsMakers,
    ...analyticsMakers,
  }),
)

function subjectOf({ row, id = orgId }: ResourceAddress, session: Session | undefined, now: number): Subject {
  const { start, end } = session?.talks.find((talk) => talk.id === id) ?? session ?? { start: now, end: now }
  return { id, start, end, random: createRandom(`${row} ${id}`), host: hostFor(session), session }
}

function envelope(name: string, content: unknown): unknown {
  if (!Array.isArray(content)) return { [name]: content }
  return { [name]: content, meta: { totalCount: String(content.length) } }
}

/** What a link of a session or a talk leads to. `path` is the part of the address after the organisation. */
export function resource(
  call: Call,
  path: string,
  timetable: Timetable,
  now: number,
): Reply | Promise<Reply> {
  const address = resourceAddress(path, call.url.searchParams)
  const maker = address && makers.get(address.row)
  if (!address || !maker) return unknownAddress()
  const session = address.id === undefined ? undefined : timetable.find(address.id)
  if (address.id !== undefined && !session) return apiError(call, 404, 'RESOURCE_NOT_FOUND')
  const healthy = json(200, envelope(address.name, maker(subjectOf(address, session, now))))
  return session?.breakage ? broken(call, session.breakage, address.name, healthy) : healthy
}
