import * as v from 'valibot'
import {
  count,
  description,
  flag,
  id,
  links,
  name,
  requiredRows,
  rows,
  text,
  time,
  total,
} from '../../api/fields.ts'

// "View all upcoming sessions API": every value is a string, any may be missing, and "-1" stands for "none". What names a row, and
// the session it belongs to, is read by `readRows`.

/** One of `talks[]`. */
export const wireTalk = v.object({
  name,
  scheduledTime: time,
  scheduledEndTime: time,
  joinURL: v.optional(v.unknown()),
  registeredCount: count,
  links,
  time,
})

/** One of `sessions[]`. */
export const wireSession = v.object({
  ...wireTalk.entries,
  description,
  timezone: text,
  invitedCount: count,
  attendedCount: count,
  isPaidActiveTicketAvailable: flag,
})

/** One of `sessionMembers[]`. */
export const wireMember = v.object({
  userId: id,
  name,
  emailId: name,
  role: text,
  presenterImageUrl: v.optional(v.unknown()),
  time,
})

/** A page of `talks.json`, its rows still unread. Without sessions it is no page. */
export const wirePage = v.object({
  sessions: requiredRows,
  talks: rows,
  sessionMembers: rows,
  runningTalks: rows,
  sessionCategories: rows,
  meta: total,
})

/** A page whose five arrays are still separate. */
export type WirePage = v.InferOutput<typeof wirePage>
/** A session as the API writes it. */
export type WireSession = v.InferOutput<typeof wireSession>
/** A talk as the API writes it. */
export type WireTalk = v.InferOutput<typeof wireTalk>
/** A member as the API writes it. */
export type WireMember = v.InferOutput<typeof wireMember>
