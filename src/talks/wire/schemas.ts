import * as v from 'valibot'
import {
  count,
  description,
  flag,
  id,
  isNoData,
  links,
  name,
  requiredRows,
  rows,
  text,
  time,
  total,
} from '../../api/fields.ts'

// Source: "View all upcoming sessions API". Every value is a string, any may be missing, and "-1" stands for "none". The ids of a row and
// of its session are read by `readRows`.

/** A row of `talks[]`. */
export const wireTalk = v.object({
  name,
  scheduledTime: time,
  scheduledEndTime: time,
  joinURL: v.optional(v.unknown()),
  registeredCount: count,
  links,
  time,
})

/** A row of `sessions[]`. */
export const wireSession = v.object({
  ...wireTalk.entries,
  description,
  timezone: text,
  invitedCount: count,
  attendedCount: count,
  isPaidActiveTicketAvailable: flag,
})

/** A row of `sessionMembers[]`. */
export const wireMember = v.object({
  userId: id,
  name,
  emailId: name,
  role: text,
  presenterImageUrl: v.optional(v.unknown()),
  time,
})

/** A page of `talks.json`, whose rows are not validated yet. Without `sessions` it is invalid. */
export const wirePage = v.pipe(
  v.unknown(),
  v.transform((raw) => (isNoData(raw) ? { sessions: [], meta: { totalSessionsCount: 0 } } : raw)),
  v.object({
    sessions: requiredRows,
    talks: rows,
    sessionMembers: rows,
    runningTalks: rows,
    sessionCategories: rows,
    meta: total,
  }),
)

/** A page whose five arrays are not joined yet. */
export type WirePage = v.InferOutput<typeof wirePage>
/** A session as the API sends it. */
export type WireSession = v.InferOutput<typeof wireSession>
/** A talk as the API sends it. */
export type WireTalk = v.InferOutput<typeof wireTalk>
/** A member as the API sends it. */
export type WireMember = v.InferOutput<typeof wireMember>
