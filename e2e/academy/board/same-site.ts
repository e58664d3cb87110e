import type { Call } from '../http/exchange.ts'

/**
 * Returns false if a page of another origin made the request. A request without the browser's Sec-Fetch or Origin headers did not come from
 * a page.
 */
export function isForeign(call: Call): boolean {
  const { origin, host } = call.headers
  const site = call.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && origin !== `http://${host}`
}
