import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { invariant } from '../lib/invariant.ts'
import { cleanName } from '../lib/text/clean-name.ts'
import type { Api } from './api.ts'

/** Of a name or a role, in UTF-16 units. */
const longest = 200

/** One academy of the signed-in person. */
export interface Portal {
  readonly orgId: string
  /** '' where it has none. */
  readonly name: string
  /** What one is there, as it came: no source says what the values mean. */
  readonly role: string | undefined
}

/** Text on one line, '' where there is none. */
const text = v.pipe(
  v.optional(v.unknown(), null),
  v.transform((raw) =>
    typeof raw === 'string' || typeof raw === 'number' ? cleanName(String(raw), longest) : '',
  ),
)

const row = v.pipe(
  v.object({
    id: v.pipe(
      v.unknown(),
      v.transform(idOf),
      v.check((id) => /^\d+$/.test(id)),
    ),
    portalName: text,
    currentUserRole: text,
  }),
  v.transform(({ id, portalName, currentUserRole }): Portal => ({
    orgId: id,
    name: portalName,
    role: currentUserRole || undefined,
  })),
)

/**
 * The answer, its academies read one by one: what cannot be read is passed over, what comes twice counts once. Where none of them can
 * be read the answer is wrong, and not empty.
 */
export const portalsAnswer = v.pipe(
  v.object({
    portals: v.pipe(
      v.array(v.unknown()),
      v.transform((rows) => ({ rows, own: readable(rows) })),
      v.check(({ rows, own }) => rows.length === 0 || own.length > 0),
    ),
  }),
  v.transform(({ portals: { own } }) => own),
)

/** The academies one belongs to. `api` is the one made for `org`. Source: "Get academy OrgID API". */
export const portals = (api: Api) =>
  queryOptions({
    queryKey: ['portals'],
    queryFn: ({ signal }) => {
      const href = api.guard('/api/v4/org/portals.json')
      invariant(href, 'portals are asked for through the api of "org"')
      return api.essential(href, portalsAnswer, signal)
    },
    staleTime: Infinity,
  })

function idOf(raw: unknown): string {
  if (typeof raw === 'string') return raw.trim()
  // Beyond 2^53 a number has been rounded, and may be the id of another.
  return Number.isSafeInteger(raw) ? String(raw) : ''
}

function readable(rows: readonly unknown[]): readonly Portal[] {
  const read = rows.map((raw) => v.safeParse(row, raw)).flatMap((one) => (one.success ? [one.output] : []))
  return [...new Map(read.map((portal) => [portal.orgId, portal])).values()]
}
