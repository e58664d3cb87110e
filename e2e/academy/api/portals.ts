import { type Call, json, type Reply } from '../http/exchange.ts'
import { academySite } from '../options.ts'
import type { Organisation } from '../organisations.ts'
import { noor, type Person } from '../people.ts'
import { apiError } from './api-error.ts'

/** `GET /api/v4/org/portals.json`: the academies of this person; the default one is first. */
export function portals(call: Call, person: Person, organisations: readonly Organisation[]): Reply {
  if ([...call.url.searchParams].length > 0) return apiError(call, 400, 'EXTRA_PARAM_FOUND')
  const all = organisations.map(({ id, name, roleOf }, at) => ({
    planName: 'Professional',
    isTrial: 'false',
    orgLogoUrl: '',
    url: academySite,
    referrer: '1',
    isDefault: String(at === 0),
    portalName: name,
    currentUserRole: roleOf(person),
    createdBy: noor.userId,
    createdTime: '1643622010125',
    id,
    isLogoExists: 'false',
    zsoid: '10012345',
  }))
  return json(200, { portals: all })
}
