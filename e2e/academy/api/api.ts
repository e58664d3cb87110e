import type { Access } from '../accounts/token-store.ts'
import type { Clock } from '../clock.ts'
import type { ChangeQueue } from '../data/changes.ts'
import { type Call, json, type Reply } from '../http/exchange.ts'
import { orgId } from '../options.ts'
import type { Organisation } from '../organisations.ts'
import { personOf } from '../people.ts'
import { resource } from '../resources/resource.ts'
import { apiError, unknownAddress } from './api-error.ts'
import { portals } from './portals.ts'
import { portrait } from './portrait.ts'
import { talks } from './talks.ts'

/** The data sources of the API. */
export interface ApiSources {
  readonly clock: Clock
  readonly organisations: () => readonly Organisation[]
  readonly changes: ChangeQueue
  /** What the token of an Authorization header permits. */
  readonly accessOf: (authorization: string | undefined) => Access | undefined
}

const anyOrg = /^\/api\/v4\/(\d+)(\/.*)$/
const image = /^\/materials\/image\/(\d+)\.json$/

/** The part of the TrainerCentral API that a board needs. */
export function createApi({ clock, organisations, changes, accessOf }: ApiSources) {
  function answerFor(call: Call, access: Access): Reply | Promise<Reply> {
    const { pathname } = call.url
    const person = personOf(access.userId)
    if (!person) return apiError(call, 401, 'INVALID_OAUTHTOKEN')
    const may = (scope: string) => access.scopes.has(`TrainerCentral.${scope}.READ`)
    if (pathname === '/api/v4/org/portals.json') {
      return may('portalapi')
        ? portals(call, person, organisations())
        : apiError(call, 401, 'INVALID_OAUTHSCOPE')
    }
    const [, org, rest = ''] = anyOrg.exec(pathname) ?? []
    const organisation = organisations().find(({ id }) => id === org)
    if (!organisation) return unknownAddress()
    if (!may('talkapi')) return apiError(call, 401, 'INVALID_OAUTHSCOPE')
    if (rest === '/talks.json') {
      const { id, timetable, roleOf } = organisation
      const reply = talks(call, { ...person, isAdmin: roleOf(person) === '0' }, timetable, clock.now())
      if (id === orgId) changes.answered(timetable, clock.now())
      return reply
    }
    const imageId = image.exec(rest)?.[1]
    if (imageId !== undefined) return portrait(imageId) ?? unknownAddress()
    return resource(call, rest, organisation, clock.now())
  }

  return (call: Call): Reply | Promise<Reply> => {
    if (call.method !== 'GET')
      return json(405, { error: { code: 405, message: 'INVALID_METHOD' } }, { allow: 'GET' })
    const access = accessOf(call.headers.authorization)
    return access ? answerFor(call, access) : apiError(call, 401, 'INVALID_OAUTHTOKEN')
  }
}
