import { memoizeLast } from '../lib/memoize-last.ts'

/** New values, as text, by parameter name; `undefined` removes the parameter. */
export type RawParams = Readonly<Record<string, string | undefined>>

/** The value of `name` in a `location.search`, decoded; the first one where there are several. */
export function paramOf(search: string, name: string): string | undefined {
  return paramsOf(search).get(name) ?? undefined
}

/** Parsed once for all rows, each of which asks whether its talk is open. */
const paramsOf = memoizeLast((search: string) => new URLSearchParams(search))

/**
 * `search` with the given parameters changed and every other one kept byte for byte and in its place.
 * `URLSearchParams` would rewrite them all (`%20` to `+`, `a` to `a=`).
 */
export function withParams(search: string, changes: RawParams): string {
  const pending = new Map(Object.entries(changes))
  const kept = piecesOf(search).flatMap((piece) => {
    const name = nameOf(piece)
    if (!Object.hasOwn(changes, name)) return [piece]
    const value = pending.get(name)
    pending.delete(name)
    return value === undefined ? [] : [pairOf(name, value)]
  })
  const added = [...pending].flatMap(([name, value]) => (value === undefined ? [] : [pairOf(name, value)]))
  const all = [...kept, ...added].join('&')
  return all === '' ? '' : `?${all}`
}

const piecesOf = (search: string) => search.replace(/^\?/, '').split('&').filter(Boolean)

const nameOf = (piece: string) => new URLSearchParams(piece).keys().next().value ?? ''

/** `/`, `:` and `,` are not encoded, so that time zones and ids stay readable: a query may contain them (RFC 3986, section 3.4). */
const pairOf = (name: string, value: string) =>
  `${encoded(name)}=${encoded(value).replace(/%(2F|3A|2C)/g, decodeURIComponent)}`

const encoded = (text: string) => encodeURIComponent(text.toWellFormed())
