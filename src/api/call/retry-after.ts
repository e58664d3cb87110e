/**
 * The only date format that HTTP senders may still generate (RFC 9110, 5.6.7). `Date.parse` alone would read "banana 1" as a day in 2001.
 */
const httpDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/

/**
 * The delay in ms that a response with these headers asks for (RFC 9110, 10.2.3); `undefined` if there is none, or it cannot be read. A
 * date is compared with the `Date` header of the response if CORS exposes it, as the server's clock may differ from this one; else with
 * `now` (epoch ms).
 */
export function retryAfterOf(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const value = headers.get('Retry-After') ?? ''
  // Nine digits are enough for thirty years.
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const until = dateOf(value)
  return until === undefined ? undefined : Math.max(0, until - (dateOf(headers.get('Date')) ?? now))
}

/** The HTTP date in `value`, epoch ms. */
export function dateOf(value: string | null): number | undefined {
  const at = value !== null && httpDate.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(at) ? undefined : at
}
