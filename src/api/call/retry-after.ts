/** The one form of date that HTTP still sends (RFC 9110, 5.6.7). Looser reading would take "banana 1" for a day in 2001. */
const httpDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/

/**
 * Ms that an answer with these headers asks us to wait (RFC 9110, 10.2.3); `undefined` where it does not say, or not in a way that
 * can be read. `now` is epoch ms: a date is measured against the answer's own `Date`, where we may see it, since the two clocks may
 * differ.
 */
export function retryAfterOf(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const value = headers.get('Retry-After') ?? ''
  // Nine digits are thirty years.
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const until = dateOf(value)
  return until === undefined ? undefined : Math.max(0, until - (dateOf(headers.get('Date') ?? '') ?? now))
}

/** Epoch ms. */
function dateOf(value: string): number | undefined {
  const at = httpDate.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(at) ? undefined : at
}
