/**
 * The only date format that HTTP senders may still generate (RFC 9110, 5.6.7). `Date.parse` alone would read "banana 1" as a day in 2001.
 */
const format = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/

/** The HTTP date in `value`, epoch ms; `undefined` if there is none. */
export function httpDate(value: string | null): number | undefined {
  const at = value !== null && format.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(at) ? undefined : at
}
