/** The owner and the kind of a resource, read from its address. */
export interface ResourceAddress {
  /** The key in the table of resource makers, such as `session/tickets` or `talk/forms/2`. */
  readonly row: string
  /** The key of the response's envelope, such as `tickets`. */
  readonly name: string
  /** The id of the session or the talk, if the resource is about one. */
  readonly id?: string
}

const owned = /^\/(session|talk)\/(\d+)\/(\w+)\.json$/
const loose = /^\/(\w+)\.json$/

/** Parses the part of an address after the organisation, in any of the forms on the API page. */
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
