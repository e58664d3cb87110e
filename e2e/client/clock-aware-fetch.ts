import { corsFetch } from './cors-fetch.ts'
import { trackPending } from './time.ts'

/**
 * Wraps `fetch` so that the fake clock is stopped until the whole response has arrived. API requests stop the clock themselves, and obey
 * CORS as for a page at `origin`; this counts how many of them were sent, and how many responses of any server have started.
 */
export const clockAwareFetch =
  (real: typeof fetch, calls: { sent: number; begun: number }, origin: string): typeof fetch =>
  async (input, init) => {
    const isCall = String(input).includes('/api/')
    calls.sent += Number(isCall)
    const answer = (isCall ? corsFetch(real, origin) : real)(input, init)
    const response = await (isCall ? answer : trackPending(answer))
    calls.begun += 1
    if (!isCall) trackPending(response.clone().arrayBuffer()).catch(() => {})
    return response
  }
