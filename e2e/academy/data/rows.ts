import { academySite } from '../options.ts'
import { detailsOf } from './details.ts'
import { sessionLinks, talkLinks } from './links.ts'
import { personWithId } from './presenters.ts'
import { hashOf } from './random.ts'
import { hostOf, orgOf, type Part, type Session, type Talk } from './session.ts'

/** A row of the API. Numbers and booleans are strings too, as on the platform. */
export type Row = Readonly<Record<string, string | Readonly<Record<string, string>>>>

const rupees = (amount: number) => `Rs.${amount.toLocaleString('en-IN')}`
const zero = (amount: number) => (Number.isInteger(amount) ? `${amount}.0` : String(amount))
const joinUrl = (session: Session) => `${academySite}/session/${session.key}`

/** A row of `sessions[]`. */
export function sessionRow(session: Session): Row {
  const { id, key, zone } = session
  const about = detailsOf(session)
  return {
    sessionIndex: '0',
    timezone: zone,
    description: about.description,
    isPaidActiveTicketAvailable: String(about.isPaid),
    orgId: orgOf(session),
    formattedTotalRevenue: rupees(about.revenue),
    protoFlag: '1',
    recurringType: String(session.recurring),
    descriptionId: `${id}4`,
    deliveryMode: '3',
    sessionType: '1',
    createdTime: about.createdTime,
    links: sessionLinks(orgOf(session), id),
    scheduledBy: hostOf(session) ?? '60001000001',
    id,
    totalRevenue: zero(about.revenue),
    joinURL: joinUrl(session),
    deletedTime: '-1',
    publishStatus: '0',
    registeredCount: String(about.registered),
    invitedCount: String(about.invited),
    isFeaturedLesson: 'false',
    scheduledTime: String(session.start),
    kind: '0',
    uniqueKey: key,
    isRepublishNeeded: 'false',
    scheduledEndTime: String(session.end),
    sessionId: id,
    attendedCount: String(about.attended),
    referrer: '1',
    sessionState: '0',
    scheduleType: '0',
    name: about.name,
    zaid: '10012345',
    time: about.createdTime,
  }
}

/** A row of `sessionMembers[]`. */
export function memberRow(session: Session, part: Part): Row {
  const person = personWithId(part.userId)
  const id = `${session.id}${50 + session.parts.indexOf(part)}`
  const { createdTime } = detailsOf(session)
  return {
    country: person.country,
    amount: '0.0',
    role: String(part.role),
    encryptedSessionMemberId: hashOf(id).toString(16),
    session: session.id,
    sessionMemberId: id,
    language: person.language,
    emailId: person.email,
    source: '1',
    sessionId: session.id,
    presenterImageUrl: `/api/v4/${orgOf(session)}/materials/image/${person.imageId}.json`,
    userId: person.userId,
    orgId: orgOf(session),
    name: person.name,
    createdTime,
    lastUpdatedTime: createdTime,
    time: createdTime,
    id,
    paymentStatus: '6',
    status: '0',
  }
}

/** A row of `talks[]`. */
export function talkRow(session: Session, talk: Talk): Row {
  const about = detailsOf(session)
  return {
    session: session.id,
    orgId: orgOf(session),
    formattedTotalRevenue: rupees(about.revenue),
    deliveryMode: '3',
    sessionType: '1',
    links: talkLinks(orgOf(session), talk.id),
    id: talk.id,
    totalRevenue: zero(about.revenue),
    talkId: talk.id,
    joinURL: joinUrl(session),
    registeredCount: String(about.registered),
    owner: hostOf(session) ?? '60001000001',
    scheduledTime: String(talk.start),
    scheduledEndTime: String(talk.end),
    sessionId: session.id,
    totalSlides: String(hashOf(talk.id) % 40),
    name: about.name,
    audienceCount: '0',
    status: '1',
  }
}

/** A row of `runningTalks[]`. */
export function runningRow(session: Session, talk: Talk): Row {
  return {
    owner: hostOf(session) ?? '60001000001',
    session: session.id,
    latitude: '0.0',
    sessionId: session.id,
    projectorUid: `p-${hashOf(talk.id) % 1000}`,
    runningId: `${talk.id}6`,
    talk: talk.id,
    time: String(talk.start),
    id: talk.id,
    talkId: talk.id,
    longitude: '0.0',
    status: '2',
    resourceType: '0',
  }
}

/** A row of `sessionCategories[]`; about one session in ten has none. */
export function categoryRow(session: Session): Row | undefined {
  const hash = hashOf(`${session.id}/category`)
  if (hash % 10 === 0) return undefined
  const mapping = `${session.id}7`
  const category = String(4000000022001 + (hash % 7))
  return {
    moduleCategoryMappingId: mapping,
    moduleType: '2',
    session: session.id,
    id: mapping,
    moduleId: session.id,
    category,
    categoryId: category,
  }
}
