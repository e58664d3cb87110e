/** Whom a resource belongs to, by its address. */
export interface ResourceAddress {
  /** The row of the table of makers, such as `session/tickets` or `talk/forms/2`. */
  readonly row: string
  /** The key of the envelope, such as `tickets`. */
  readonly name: string
  /** Of the session or the talk, if it is about one. */
  readonly id?: string
}

const owned = /^\/(session|talk)\/(\d+)\/(\w+)\.json$/
const loose = /^\/(\w+)\.json$/

/** Reads the part of an address after the organisation, in any of the forms the API page shows. */
export function resourceAddress(path: string, query: URLSearchParams): ResourceAddress | undefined {
  const [, kind, id, name = ''] = owned.exec(path) ?? []
  const type = query.get('type')
  if (id !== undefined) return { row: `${kind}/${name}${type === null ? '' : `/${type}`}`, name, id }
  const bare = loose.exec(path)?.[1]
  const talkId = query.get('talkId')
  if (bare === undefined) return undefined
  return talkId === null
    ? { row: `org/${bare}`, name: bare }
    : { row: `talk/${bare}`, name: bare, id: talkId }
}
