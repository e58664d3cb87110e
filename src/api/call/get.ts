import { measureServerTime, now } from '../../lib/clock/clock.ts'
import { httpDate } from '../../lib/time/http-date.ts'
import { ApiError } from './api-error.ts'
import { readBody, textOf, type Body } from './body.ts'
import { errorOf, hiddenErrorOf, longestError } from './error-codes.ts'
import { retryAfterOf } from './retry-after.ts'

/** ms; covers connecting, headers and the whole body */
const deadline = 15_000
/** Limit in decoded bytes for the body of a response, where the kind of call has none of its own: 100,000 sessions fit into it. */
const defaultMaxBytes = 64 * 1024 * 1024

/** The parameters of a request besides its URL. */
export interface Call {
  /** The value of the `Authorization` header. */
  readonly authorization: string
  readonly accept: string
  readonly signal?: AbortSignal | undefined
  /** Limit in decoded bytes for the body; a larger body is `too-large`. */
  readonly maxBytes?: number | undefined
}

/**
 * Sends a GET request as `docs/contract.md`, section 3, requires: no cookie, no redirect, no referrer, no cache. Returns the body of a 2xx
 * response. Throws `ApiError`, with `retryAt` if the response contains it, or the signal's reason if the caller cancels.
 */
export async function get(url: string, call: Call): Promise<Body> {
  const { authorization, accept, signal, maxBytes = defaultMaxBytes } = call
  const timeout = AbortSignal.timeout(deadline)
  try {
    const sentAt = now()
    const response = await fetch(url, {
      headers: { Authorization: authorization, Accept: accept },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    measureServerTime(httpDate(response.headers.get('Date')), sentAt)
    const body = await readBody(response, maxBytes)
    const error = errorIn(response, body)
    if (!error) return body
    const delay = retryAfterOf(response.headers, now())
    throw delay === undefined ? error : error.with({ retryAt: now() + delay })
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof ApiError) throw error
    if (timeout.aborted) throw new ApiError('timeout')
    throw new ApiError(navigator.onLine ? 'network' : 'offline')
  }
}

function errorIn({ ok, status, headers }: Response, body: Body): ApiError | undefined {
  if (ok && status !== 206) return hiddenErrorOf(textOf(body, longestError + 1))
  return errorOf(status, textOf(body), headers.get('WWW-Authenticate'))
}
