import * as v from 'valibot'
import { ApiError } from './api-error.ts'

/** A schema that decodes a response to `T`. */
export type Schema<T> = v.GenericSchema<unknown, T>

/** Sixteen digits or more outside quotes may be an id that a number cannot hold exactly (beyond 2^53). */
const longNumber = /[:[,]\s*-?\d{16,}/

/**
 * Parses `text` as JSON and decodes it with `schema`. Integers that a number cannot hold exactly become text, if the browser provides the
 * source text of a number. Of duplicate keys the last is used. `where` is the path of the request. Throws `ApiError` (`not-json`,
 * `wrong-shape`).
 */
export function decode<T>(text: string, schema: Schema<T>, where?: string): T {
  const result = v.safeParse(schema, parse(text, where))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new ApiError('wrong-shape', { detail: v.getDotPath(issue) ?? 'the whole answer', where })
}

function parse(text: string, where: string | undefined): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    return longNumber.test(json) ? JSON.parse(json, reviveExactly) : JSON.parse(json)
  } catch {
    throw new ApiError('not-json', { where })
  }
}

function reviveExactly(_key: string, value: unknown, context?: { source?: string }): unknown {
  const tooLong = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return tooLong && context?.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value
}
