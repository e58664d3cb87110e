import { apiError, unknownAddress } from '../api/api-error.ts'
import { createRandom } from '../data/random.ts'
import type { Session } from '../data/session.ts'
import { type Call, json, type Reply } from '../http/exchange.ts'
import type { Organisation } from '../organisations.ts'
import { analyticsMakers } from './analytics.ts'
import { type ResourceAddress, resourceAddress } from './address.ts'
import { broken } from './breakage.ts'
import { engagementMakers } from './engagement.ts'
import { materialMakers } from './materials.ts'
import { peopleMakers } from './people.ts'
import { registrationMakers } from './registration.ts'
import { settingsMakers } from './settings.ts'
import { hostFor, type Subject } from './subject.ts'

/** All resource makers, by the key of their address. */
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

function subjectOf(
  address: ResourceAddress,
  orgId: string,
  session: Session | undefined,
  now: number,
): Subject {
  const { row, id = orgId } = address
  const { start, end } = session?.talks.find((talk) => talk.id === id) ?? session ?? { start: now, end: now }
  return { orgId, id, start, end, random: createRandom(`${row} ${id}`), host: hostFor(session), session }
}

/** Entries of a long list in one response, unless `limit` says otherwise. */
const pageSize = 20

function envelope(name: string, content: unknown, query: URLSearchParams): unknown {
  if (!Array.isArray(content)) return { [name]: content }
  const from = Number(query.get('si') ?? 0)
  const until = from + Number(query.get('limit') ?? pageSize)
  return { [name]: content.slice(from, until), meta: { totalCount: String(content.length) } }
}

/** The response for a link of a session or a talk. `path` is the part of the address after the organisation. */
export function resource(
  call: Call,
  path: string,
  { id: orgId, timetable }: Organisation,
  now: number,
): Reply | Promise<Reply> {
  const address = resourceAddress(path, call.url.searchParams)
  const maker = address && makers.get(address.row)
  if (!address || !maker) return unknownAddress()
  const session = address.id === undefined ? undefined : timetable.find(address.id)
  if (address.id !== undefined && !session) return apiError(call, 404, 'RESOURCE_NOT_FOUND')
  const content = maker(subjectOf(address, orgId, session, now))
  const healthy = json(200, envelope(address.name, content, call.url.searchParams))
  return session?.breakage ? broken(call, session.breakage, address.name, healthy) : healthy
}
