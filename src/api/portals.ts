import { queryOptions, skipToken } from '@tanstack/react-query'
import * as v from 'valibot'
import { invariant } from '../lib/invariant.ts'
import { cleanName } from '../lib/text/clean-name.ts'
import type { Api } from './api.ts'
import { id, name } from './fields.ts'

/** UTF-16 units of a name or a role. */
const longest = 200

/** An academy that the person belongs to. */
export interface Portal {
  readonly orgId: string
  /** '' where it has none. */
  readonly name: string
  /** The person's role there, as it came: no source says what the values mean. */
  readonly role: string | undefined
}

const portal = v.pipe(
  v.object({ id, portalName: name, currentUserRole: name }),
  v.check((row) => /^\d+$/.test(row.id ?? '')),
  v.transform((row): Portal => ({
    orgId: row.id ?? '',
    name: cleanName(row.portalName, longest),
    role: cleanName(row.currentUserRole, longest) || undefined,
  })),
)

/**
 * The answer, its academies read one by one: what cannot be read is left out, what comes twice counts once. An answer of which nothing can
 * be read is wrong, and not empty.
 */
export const portalsAnswer = v.pipe(
  v.object({
    portals: v.pipe(
      v.array(v.unknown()),
      v.transform((rows) => ({ rows, readable: readableOf(rows) })),
      v.check(({ rows, readable }) => rows.length === 0 || readable.length > 0),
    ),
  }),
  v.transform(({ portals: { readable } }) => readable),
)

const queryKey = ['portals']

/** The academies that the person belongs to. `api` is the one made for `org`. Source: "Get academy OrgID API". */
export const portals = (api: Api) =>
  queryOptions({
    queryKey,
    queryFn: ({ signal }) => {
      const href = api.guard('/api/v4/org/portals.json')
      invariant(href, 'portals are asked for through the api of "org"')
      return api.json(href, portalsAnswer, { signal, required: true })
    },
    staleTime: Infinity,
  })

/** The same where they have been asked for already; nothing is fetched. */
export const knownPortals = queryOptions<readonly Portal[]>({
  queryKey,
  queryFn: skipToken,
  staleTime: Infinity,
})

function readableOf(rows: readonly unknown[]): readonly Portal[] {
  const read = rows.map((raw) => v.safeParse(portal, raw)).flatMap((one) => (one.success ? [one.output] : []))
  return [...new Map(read.map((one) => [one.orgId, one])).values()]
}
