import type { Timetable } from './data/timetable.ts'
import { orgId } from './options.ts'
import { amelia, type Person } from './people.ts'

/** One academy of the platform, as these people see it. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly timetable: Timetable
  /** `currentUserRole`: 0 admin, 1 trainer, 3 attendee. */
  readonly roleOf: (person: Person) => '0' | '1' | '3'
}

/** The default academy, which always exists. */
export function zylkerAcademy(timetable: Timetable): Organisation {
  return { id: orgId, name: 'Zylker Academy', timetable, roleOf: ({ isAdmin }) => (isAdmin ? '0' : '1') }
}

/** The id of the second academy. */
export const partnersId = '200000000'

/** The second academy, where everybody has another role: the trainer is its admin, the admin a trainer. */
export function zylkerPartners(timetable: Timetable): Organisation {
  function roleOf({ userId, isAdmin }: Person) {
    if (userId === amelia.userId) return '0'
    return isAdmin ? '1' : '3'
  }
  return { id: partnersId, name: 'Zylker Partners', timetable, roleOf }
}
