declare const guarded: unique symbol

/** A URL that may become a join link. Only `guardJoinUrl` creates it. */
export type JoinUrl = string & { readonly [guarded]: 'join' }

const printableAscii = /^[!-~]{1,2048}$/
const sessionPath = /^\/session\/[A-Za-z0-9_-]+$/
const query = /^(?:\?[A-Za-z0-9_-]+=[A-Za-z0-9_.,-]*(?:&[A-Za-z0-9_-]+=[A-Za-z0-9_.,-]*)*)?$/

/**
 * Returns `raw` if it may become a join link: an https URL of a session at exactly one of `hosts`, unchanged by the URL parser. Else
 * `undefined`, and it is shown as text.
 */
export const guardJoinUrl = (raw: unknown, hosts: readonly string[]): JoinUrl | undefined =>
  isJoinUrl(raw, hosts) ? raw : undefined

function isJoinUrl(raw: unknown, hosts: readonly string[]): raw is JoinUrl {
  if (typeof raw !== 'string' || !printableAscii.test(raw) || !URL.canParse(raw)) return false
  const url = new URL(raw)
  // Not compared with `href`, which keeps an empty query or fragment ("?" or "#" at the end).
  if (raw !== url.origin + url.pathname + url.search || url.protocol !== 'https:') return false
  if (url.port !== '' || !hosts.includes(url.hostname)) return false
  return sessionPath.test(url.pathname) && query.test(url.search)
}
