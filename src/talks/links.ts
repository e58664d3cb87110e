/** The `links` map as the academy sent it, by relation. Each link must pass the guard before it is followed. */
export type RawLinks = Readonly<Record<string, unknown>>

/** Links as they are for any row: the row's id is left out, so that rows can share them. */
interface LinkPattern {
  readonly relations: readonly string[]
  /** In the order of the relations: a link as the pieces between which it had the id, or a value that is not text. */
  readonly links: readonly (readonly string[] | { readonly value: unknown })[]
}

/**
 * The links of one row as a pattern, which nearly all rows share, and the id that makes them the row's own. A talk has some fifty links; as
 * text they would be most of the memory that a list takes.
 */
export interface PackedLinks {
  readonly pattern: LinkPattern
  readonly id: string
}

/** Patterns that were found last. A server whose rows fit none of them costs memory, and nothing else. */
const recent: LinkPattern[] = []
const maxRecent = 8

/** The links of a row that has none. */
export const noLinks: PackedLinks = { pattern: { relations: [], links: [] }, id: '' }

/** Packs the links of the row `id`; `unpackLinks` returns them unchanged and in the same order. */
export function packLinks(raw: RawLinks, id: string): PackedLinks {
  const known = recent.find((pattern) => fits(raw, pattern, id))
  if (known) return { pattern: known, id }
  const pattern = patternOf(raw, id)
  recent.unshift(pattern)
  recent.length = Math.min(recent.length, maxRecent)
  return { pattern, id }
}

/** The links as the academy sent them. */
export const unpackLinks = ({ pattern: { relations, links }, id }: PackedLinks): RawLinks =>
  Object.fromEntries(relations.map((relation, n) => [relation, linkOf(links[n], id)]))

function patternOf(raw: RawLinks, id: string): LinkPattern {
  const links = Object.values(raw).map((link) =>
    typeof link === 'string' ? link.split(id) : { value: link },
  )
  return { relations: Object.keys(raw), links }
}

function fits(raw: RawLinks, { relations, links }: LinkPattern, id: string): boolean {
  let n = 0
  for (const relation of Object.keys(raw)) {
    if (relations[n] !== relation || raw[relation] !== linkOf(links[n], id)) return false
    n += 1
  }
  return n === relations.length
}

function linkOf(link: LinkPattern['links'][number] | undefined, id: string): unknown {
  if (link === undefined || 'value' in link) return link?.value
  const [start = '', end, ...more] = link
  return end === undefined ? start : more.length === 0 ? start + id + end : link.join(id)
}
