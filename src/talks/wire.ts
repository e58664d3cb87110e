import * as v from 'valibot'

// "View all upcoming sessions API": every value is a string, any may be missing, and "-1" stands for "none".

/** Ids are text however they come; a number beyond 2^53 has been rounded and is no id any more. */
const id = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
  v.transform(String),
  v.trim(),
  v.nonEmpty(),
)
const optionalId = v.optional(v.fallback(v.optional(id), undefined))
const text = v.fallback(v.optional(v.string(), ''), '')
const latest = 8.64e15

/** Epoch ms; what cannot be a date is no date. */
const time = v.fallback(
  v.optional(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform((raw) => (raw === '' ? Number.NaN : Number(raw))),
      v.transform((ms) => (ms > 0 && ms <= latest ? ms : undefined)),
    ),
  ),
  undefined,
)
const count = v.fallback(
  v.optional(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform((raw) => (raw === '' ? Number.NaN : Number(raw))),
      v.transform((n) => (Number.isSafeInteger(n) && n >= 0 ? n : undefined)),
    ),
  ),
  undefined,
)
const links = v.fallback(v.optional(v.record(v.string(), v.unknown()), {}), {})

/** One of `sessions[]`. */
export const wireSession = v.object({
  sessionId: optionalId,
  id: optionalId,
  name: text,
  description: text,
  timezone: text,
  scheduledTime: time,
  scheduledEndTime: time,
  joinURL: v.optional(v.unknown()),
  registeredCount: count,
  invitedCount: count,
  attendedCount: count,
  links,
  time,
})

/** One of `talks[]`. */
export const wireTalk = v.object({
  talkId: optionalId,
  id: optionalId,
  sessionId: optionalId,
  session: optionalId,
  name: text,
  scheduledTime: time,
  scheduledEndTime: time,
  joinURL: v.optional(v.unknown()),
  registeredCount: count,
  links,
})

/** One of `sessionMembers[]`. */
export const wireMember = v.object({
  sessionMemberId: optionalId,
  id: optionalId,
  sessionId: optionalId,
  session: optionalId,
  userId: optionalId,
  name: text,
  emailId: v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())), undefined),
  role: v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), ''), ''),
  presenterImageUrl: v.optional(v.unknown()),
})

/** One of `runningTalks[]`. */
export const wireRunning = v.object({ talkId: optionalId, talk: optionalId, id: optionalId })

/** One of `sessionCategories[]`. */
export const wireCategory = v.object({ session: optionalId, categoryId: optionalId, category: optionalId })

const rows = v.fallback(v.optional(v.array(v.unknown()), []), [])

/** A page of `talks.json`, its rows still unread. Without a list of sessions it is no page. */
export const wirePage = v.object({
  sessions: v.array(v.unknown()),
  talks: rows,
  sessionMembers: rows,
  runningTalks: rows,
  sessionCategories: rows,
  meta: v.fallback(v.optional(v.object({ totalSessionsCount: count }), {}), {}),
})

/** A page whose five arrays are still separate. */
export type WirePage = v.InferOutput<typeof wirePage>
/** A session as the API writes it. */
export type WireSession = v.InferOutput<typeof wireSession>
/** A talk as the API writes it. */
export type WireTalk = v.InferOutput<typeof wireTalk>
/** A member as the API writes it. */
export type WireMember = v.InferOutput<typeof wireMember>
