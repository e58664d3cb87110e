import { queryOptions, skipToken } from '@tanstack/react-query'
import * as v from 'valibot'
import { invariant } from '../lib/invariant.ts'
import { cleanName } from '../lib/text/clean-name.ts'
import type { Api } from './api.ts'
import { id, isNoData, isRow, name } from './fields.ts'

/** UTF-16 units of a name or a role */
const maxLength = 200
/** Bytes of an answer: some thousand academies. */
const maxBytes = 1024 * 1024

/** An academy that the person belongs to. */
export interface Portal {
  readonly orgId: string
  /** '' if it has none. */
  readonly name: string
  /** The person's role there, as the API sends it: no source says what the values mean. */
  readonly role: string | undefined
}

const portal = v.pipe(
  v.object({ id, portalName: name, currentUserRole: name }),
  v.check((row) => /^\d+$/.test(row.id ?? '')),
  v.transform((row): Portal => ({
    orgId: row.id ?? '',
    name: cleanName(row.portalName, maxLength),
    role: cleanName(row.currentUserRole, maxLength) || undefined,
  })),
)

/**
 * Decodes the response. Academies are read one by one: unreadable ones are skipped, duplicates are removed. A response without any readable
 * academy is invalid, unless its list is empty. The only academy may come as itself instead of a list.
 */
export const portalsAnswer = v.pipe(
  v.unknown(),
  v.transform((raw) => (isNoData(raw) ? { portals: [] } : raw)),
  v.object({
    portals: v.pipe(
      v.unknown(),
      v.transform((raw) => (isRow(raw) ? [raw] : raw)),
      v.array(v.unknown()),
      v.transform((rows) => ({ rows, readable: readableOf(rows) })),
      v.check(({ rows, readable }) => rows.length === 0 || readable.length > 0),
    ),
  }),
  v.transform(({ portals: { readable } }) => readable),
)

const queryKey = ['portals']

/** The academies that the person belongs to. `api` must be the one created for `org`. Source: "Get academy OrgID API". */
export const portals = (api: Api) =>
  queryOptions({
    queryKey,
    queryFn: ({ signal }) => {
      const href = api.guard('/api/v4/org/portals.json')
      invariant(href, 'the path of the portals passes the link guard of "org"')
      return api.json(href, portalsAnswer, { signal, required: true, maxBytes })
    },
    staleTime: Infinity,
  })

/** The academies if they have been loaded already; fetches nothing. */
export const knownPortals = queryOptions<readonly Portal[]>({
  queryKey,
  queryFn: skipToken,
  staleTime: Infinity,
})

function readableOf(rows: readonly unknown[]): readonly Portal[] {
  const read = rows.map((raw) => v.safeParse(portal, raw)).flatMap((one) => (one.success ? [one.output] : []))
  return [...new Map(read.map((one) => [one.orgId, one])).values()]
}
