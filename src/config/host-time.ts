import { measureServerTime, now } from '../lib/clock/clock.ts'
import { httpDate } from '../lib/time/http-date.ts'

/** ms for the whole request */
const deadline = 15_000

/**
 * Measures the time by the server of this page. For an academy on another origin: browsers hide the `Date` header of its responses unless
 * the academy exposes it (https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name). Never throws.
 */
export async function measureHostTime(): Promise<void> {
  const sentAt = now()
  try {
    const { headers } = await fetch(new URL('config.json', document.baseURI), {
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(deadline),
    })
    // A cache on the way returns the `Date` of the response that it has stored, and says how old that is.
    const age = Number(headers.get('Age') ?? 0) * 1000
    measureServerTime(Number(httpDate(headers.get('Date'))) + age, sentAt)
  } catch {
    // The clock of the device is all there is.
  }
}
