declare const guarded: unique symbol

/** An address that may stand behind a join link. Made by `guardJoinUrl` alone. */
export type JoinUrl = string & { readonly [guarded]: 'join' }

const plain = /^[!-~]{1,2048}$/
const sessionPath = /^\/session\/[A-Za-z0-9_-]+$/
const query = /^(?:\?[A-Za-z0-9_-]+=[A-Za-z0-9_.,-]*(?:&[A-Za-z0-9_-]+=[A-Za-z0-9_.,-]*)*)?$/

/**
 * Decides whether `raw` may become a join link: https, one of `hosts` exactly, a session's page, and written just as the
 * parser reads it. Everything else stays text.
 */
export const guardJoinUrl = (raw: unknown, hosts: readonly string[]): JoinUrl | undefined =>
  isJoinUrl(raw, hosts) ? raw : undefined

function isJoinUrl(raw: unknown, hosts: readonly string[]): raw is JoinUrl {
  if (typeof raw !== 'string' || !plain.test(raw) || !URL.canParse(raw)) return false
  const url = new URL(raw)
  // Not compared with `href`: that keeps a "#" or a "?" with nothing behind it.
  if (raw !== url.origin + url.pathname + url.search || url.protocol !== 'https:') return false
  if (url.port !== '' || !hosts.includes(url.hostname)) return false
  return sessionPath.test(url.pathname) && query.test(url.search)
}
