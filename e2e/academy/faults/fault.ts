import * as v from 'valibot'
import { forgerySchema } from './forgery.ts'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What a test may order to go wrong. Sizes are bytes, times milliseconds. */
export const faultSchema = v.strictObject({
  /** Which requests; all of what is given must hold. Preflights match only if `method` says OPTIONS. */
  match: v.optional(
    v.strictObject({
      server: v.optional(v.picklist(['board', 'accounts', 'issuer', 'api', 'host'])),
      /** A part of the path with query, or a regular expression between slashes. */
      path: v.optional(v.string()),
      method: v.optional(v.string()),
      query: v.optional(v.record(v.string(), v.string())),
    }),
    {},
  ),
  /** How many requests it hits; without it, every one. */
  times: v.optional(whole),
  /** How many it lets pass first. */
  after: v.optional(whole, 0),
  delayMs: v.optional(whole),
  /** Answers when the faults are taken back, and not before. */
  hold: v.optional(v.literal(true)),
  /** Never answers. */
  hang: v.optional(v.literal(true)),
  /** Resets the connection before any header. */
  reset: v.optional(v.literal(true)),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** Added to the normal headers; `null` takes one away. */
  headers: v.optional(v.record(v.string(), v.nullable(v.string()))),
  /** Text as it is; anything else as JSON. */
  body: v.optional(v.unknown()),
  /** Any bytes at all. */
  bodyBase64: v.optional(v.pipe(v.string(), v.base64())),
  /** A merge patch for the normal JSON body, see merge-patch.ts. */
  rewrite: v.optional(v.unknown()),
  /** What to do to the ID token of the normal answer, if there is one, before `rewrite`. */
  idToken: v.optional(forgerySchema),
  /** For a redirect back to the board: query parameters to set, `null` to take away. */
  redirect: v.optional(v.record(v.string(), v.nullable(v.string()))),
  /** Says this length, whatever the body's. */
  contentLength: v.optional(whole),
  /** Sends so much of the body, then nothing more, but stays connected. */
  stallAfterBytes: v.optional(whole),
  /** Sends so much of the body, then breaks the connection. */
  cutAfterBytes: v.optional(whole),
})

/** One ordered fault. */
export type Fault = v.InferOutput<typeof faultSchema>

/** Whether the fault brings its own answer, so that the server behind it is never asked. */
export function answersAlone(fault: Fault): boolean {
  if (fault.body !== undefined || fault.bodyBase64 !== undefined) return true
  return fault.status !== undefined && (fault.status === 204 || fault.status >= 300)
}
