import { httpDate } from '../../lib/time/http-date.ts'

/**
 * The delay in ms that a response with these headers asks for (RFC 9110, 10.2.3); `undefined` if there is none, or it cannot be read. A
 * date is compared with the `Date` header of the response if CORS exposes it, as the server's clock may differ from this one; else with
 * `now` (epoch ms).
 */
export function retryAfterOf(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const value = headers.get('Retry-After') ?? ''
  // Nine digits are enough for thirty years.
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const until = httpDate(value)
  return until === undefined ? undefined : Math.max(0, until - (httpDate(headers.get('Date')) ?? now))
}
