declare const guarded: unique symbol

/** A path of this academy's API that may be requested with the token. Only `guardLink` creates it. */
export type Href = string & { readonly [guarded]: 'link' }

/** Printable ASCII, at most 2048 characters. */
const printableAscii = /^[!-~]{1,2048}$/
/** Characters that a URL parser, a proxy or markup may interpret in different ways. */
const ambiguous = /[\\@#;<>"'`{}|^[\]]/
const segments = /^(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+\.json$/
const query = /^[A-Za-z0-9_-]+=[A-Za-z0-9_.,-]*(?:&[A-Za-z0-9_-]+=[A-Za-z0-9_.,-]*)*$/
const secretOrScript = /(?:^|&)(?:callback|jsonp|key|code|auth[\w-]*|[\w-]*(?:token|secret|password))=/i

/**
 * Returns the path of a link from the academy if it may be followed, else `undefined`. `root` is the URL of the academy's own API, with its
 * number and a slash at the end (`https://academy.example/api/v4/100000000/`).
 *
 * The rule: the URL parser changes nothing, and the path matches a strict grammar. A link is parsed once, must be the same before and
 * after, and must lie under the root. Comparing prefixes or origins alone accepts `//evil`, `..`, `%2e%2e` and the API of another academy.
 */
export function guardLink(raw: unknown, root: URL): Href | undefined {
  if (typeof raw !== 'string' || !printableAscii.test(raw) || ambiguous.test(raw) || !URL.canParse(raw, root))
    return undefined
  const url = new URL(raw, root)
  const path = url.pathname + url.search
  if (url.origin !== root.origin || url.username !== '' || url.password !== '' || url.hash !== '')
    return undefined
  // Not compared with `href`, which keeps an empty query ("?" at the end) that `path` has lost.
  if (raw !== path && raw !== url.origin + path) return undefined
  return isUnder(root, path) ? path : undefined
}

function isUnder(root: URL, path: string): path is Href {
  const queryIndex = path.indexOf('?')
  const pathname = queryIndex < 0 ? path : path.slice(0, queryIndex)
  if (!pathname.startsWith(root.pathname)) return false
  if (!segments.test(pathname.slice(root.pathname.length))) return false
  if (queryIndex < 0) return true
  const search = path.slice(queryIndex + 1)
  return query.test(search) && !secretOrScript.test(search)
}
