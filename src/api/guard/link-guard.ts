declare const guarded: unique symbol

/** A path of our academy's API that may be asked for with the token. Made by `guardLink` alone. */
export type Href = string & { readonly [guarded]: 'link' }

/** Printable ASCII without anything a parser, a proxy or markup could read in its own way. */
const plain = /^[!-~]{1,2048}$/
const ambiguous = /[\\@#;<>"'`{}|^[\]]/
const segments = /^(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+\.json$/
const query = /^[A-Za-z0-9_-]+=[A-Za-z0-9_.,-]*(?:&[A-Za-z0-9_-]+=[A-Za-z0-9_.,-]*)*$/
const secretOrScript = /(?:^|&)(?:callback|jsonp|key|code|auth[\w-]*|[\w-]*(?:token|secret|password))=/i

/**
 * Decides whether a link from the academy may be followed. `root` is where the academy's own API lives, down to its
 * number and a slash (`https://academy.example/api/v4/100000000/`).
 *
 * The rule is "the parser changed nothing, plus a grammar of paths": a link is parsed once, must come out as it went in, and
 * must lie under the root. Comparing prefixes or origins alone lets `//evil`, `..`, `%2e%2e` and another organisation through.
 */
export function guardLink(raw: unknown, root: URL): Href | undefined {
  if (typeof raw !== 'string' || !plain.test(raw) || ambiguous.test(raw) || !URL.canParse(raw, root))
    return undefined
  const url = new URL(raw, root)
  const path = url.pathname + url.search
  if (url.origin !== root.origin || url.username !== '' || url.password !== '' || url.hash !== '')
    return undefined
  // Not compared with `href`: that keeps a lone "?" which the path has lost.
  if (raw !== path && raw !== url.origin + path) return undefined
  return isUnder(root, path) ? path : undefined
}

function isUnder(root: URL, path: string): path is Href {
  const mark = path.indexOf('?')
  const pathname = mark < 0 ? path : path.slice(0, mark)
  if (!pathname.startsWith(root.pathname)) return false
  if (!segments.test(pathname.slice(root.pathname.length))) return false
  if (mark < 0) return true
  const search = path.slice(mark + 1)
  return query.test(search) && !secretOrScript.test(search)
}
