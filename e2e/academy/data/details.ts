import { createRandom } from './random.ts'
import type { Session } from './session.ts'
import { descriptionFor, titleFor } from './words.ts'
import { day } from './zones.ts'

/** Details of a session beyond its timetable, the same on every request. */
interface Details {
  readonly name: string
  readonly description: string
  readonly createdTime: string
  readonly isPaid: boolean
  readonly revenue: number
  readonly registered: number
  readonly invited: number
  readonly attended: number
}

/** Generates the details of a session from its id. */
export function detailsOf(session: Session): Details {
  const random = createRandom(session.id)
  const name = titleFor(random)
  const description = descriptionFor(random)
  const createdTime = String(session.start - random.int(5, 60) * day)
  const registered = random.chance(0.2) ? 0 : random.int(1, 180)
  const isPaid = random.chance(0.15)
  const revenue = isPaid ? registered * random.pick([5, 12, 49, 120]) : 0
  const invited = registered + random.int(0, 40)
  // Only a series that began before today has had participants.
  const [first = session] = session.talks
  const attended = first.start > session.start ? random.int(0, registered) : 0
  return {
    name: session.name ?? name,
    description,
    createdTime,
    registered,
    invited,
    attended,
    isPaid,
    revenue,
  }
}
