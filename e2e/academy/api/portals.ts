import { type Call, json, type Reply } from '../http/exchange.ts'
import { academySite, orgId } from '../options.ts'
import { noor, type Person } from '../people.ts'
import { apiError } from './api-error.ts'

/** `GET /api/v4/org/portals.json`: the academies of this person; here there is one. */
export function portals(call: Call, person: Person): Reply {
  if ([...call.url.searchParams].length > 0) return apiError(call, 400, 'EXTRA_PARAM_FOUND')
  const portal = {
    planName: 'Professional',
    isTrial: 'false',
    orgLogoUrl: '',
    url: academySite,
    referrer: '1',
    isDefault: 'true',
    portalName: 'Zylker Academy',
    currentUserRole: person.isAdmin ? '0' : '1',
    createdBy: noor.userId,
    createdTime: '1643622010125',
    id: orgId,
    isLogoExists: 'false',
    zsoid: '10012345',
  }
  return json(200, { portals: [portal] })
}
