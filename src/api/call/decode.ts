import * as v from 'valibot'
import { ApiError } from './api-error.ts'

/** How an answer is read: a schema whose output is `T`. */
export type Schema<T> = v.GenericSchema<unknown, T>

/** Longer runs of digits outside quotes may be ids that a number cannot hold (beyond 2^53). */
const longNumber = /[:[,]\s*-?\d{16,}/

/**
 * The JSON in `text`, read by `schema`. Numbers too long to be exact become text, digit by digit where the browser gives the
 * source of a number. Where a key stands twice, the last one counts. `where` is the path it came from. Throws `ApiError` (`not-json`,
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
  // Nothing at all, as with status 204, is the empty answer.
  if (json.trim() === '') return null
  try {
    return longNumber.test(json) ? JSON.parse(json, exact) : JSON.parse(json)
  } catch {
    throw new ApiError('not-json', { where })
  }
}

function exact(_key: string, value: unknown, context?: { source?: string }): unknown {
  const tooLong = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return tooLong && context?.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value
}
