import * as v from 'valibot'
import { forgerySchema } from './forgery.ts'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A fault that a test may inject. Sizes are bytes, times milliseconds. */
export const faultSchema = v.strictObject({
  /** Which requests it applies to; all given conditions must hold. Preflights match only if `method` says OPTIONS. */
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
  /** How many requests it applies to; by default, every one. */
  times: v.optional(whole),
  /** How many matching requests pass first. */
  after: v.optional(whole, 0),
  delayMs: v.optional(whole),
  /** Sends the response only when the faults are removed. */
  hold: v.optional(v.literal(true)),
  /** Never sends a response. */
  hang: v.optional(v.literal(true)),
  /** Resets the connection before any header. */
  reset: v.optional(v.literal(true)),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** Headers to add to the normal ones; `null` removes one. */
  headers: v.optional(v.record(v.string(), v.nullable(v.string()))),
  /** The body: a string is sent as it is, anything else as JSON. */
  body: v.optional(v.unknown()),
  /** The body, as arbitrary bytes. */
  bodyBase64: v.optional(v.pipe(v.string(), v.base64())),
  /** A merge patch for the normal JSON body, see merge-patch.ts. */
  rewrite: v.optional(v.unknown()),
  /** How to forge the ID token of the normal response, if there is one; applied before `rewrite`. */
  idToken: v.optional(forgerySchema),
  /** For a redirect back to the board: query parameters to set; `null` removes one. */
  redirect: v.optional(v.record(v.string(), v.nullable(v.string()))),
  /** Sends this Content-Length, whatever the body's length is. */
  contentLength: v.optional(whole),
  /** Sends this many bytes of the body, then nothing more, but keeps the connection open. */
  stallAfterBytes: v.optional(whole),
  /** Sends this many bytes of the body, then breaks the connection. */
  cutAfterBytes: v.optional(whole),
})

/** One ordered fault. */
export type Fault = v.InferOutput<typeof faultSchema>

/** Whether the fault replaces the response, so that the server behind it never gets the request. */
export function replacesResponse(fault: Fault): boolean {
  if (fault.body !== undefined || fault.bodyBase64 !== undefined) return true
  return fault.status !== undefined && (fault.status === 204 || fault.status >= 300)
}
