import type { Call } from '../http/exchange.ts'

/** Whether a request may have been made by a page of another origin. Without the browser's marks it was no page. */
export function isForeign(call: Call): boolean {
  const { origin, host } = call.headers
  const site = call.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && origin !== `http://${host}`
}
