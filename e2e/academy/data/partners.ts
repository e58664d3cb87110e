import { partnersId } from '../organisations.ts'
import { jonas, noor } from '../people.ts'
import { detailsOf } from './details.ts'
import { sessionKey } from './ids.ts'
import type { Session } from './session.ts'
import { seedSessions } from './seed.ts'
import { createTimetable, type Timetable } from './timetable.ts'

/** How many talks every person sees in the second academy. */
const talks = 12

// No id and no name is in both academies, so code that confuses the two fails the tests.
function asPartners(session: Session): Session {
  const id = `2${session.id}`
  return {
    ...session,
    id,
    orgId: partnersId,
    key: sessionKey(id),
    name: `${detailsOf(session).name}, for partners`,
    talks: session.talks.map((talk) => ({ ...talk, id: `2${talk.id}` })),
    parts: [...session.parts, { userId: noor.userId, role: 1 }, { userId: jonas.userId, role: 3 }],
  }
}

/** The timetable of the second academy, upcoming from `anchor` on (epoch milliseconds). */
export function createPartnersTimetable(anchor: number): Timetable {
  return createTimetable(seedSessions({ talks, seed: 2, anchor }).map(asPartners))
}
