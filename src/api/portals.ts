import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { invariant } from '../lib/invariant.ts'
import type { Api } from './api.ts'

/** One academy of the signed-in person. */
interface Portal {
  readonly orgId: string
  readonly name: string
}

const answer = v.pipe(
  v.object({
    portals: v.array(
      v.object({
        id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d+$/)),
        portalName: v.optional(v.string(), ''),
      }),
    ),
  }),
  v.transform(({ portals }): Portal[] =>
    portals.map(({ id, portalName }) => ({ orgId: id, name: portalName })),
  ),
)

/** The academies one belongs to. `api` is the one made for `org`. Source: "Get academy OrgID API". */
export const portals = (api: Api) =>
  queryOptions({
    queryKey: ['portals'],
    queryFn: ({ signal }) => {
      const href = api.guard('/api/v4/org/portals.json')
      invariant(href, 'portals are asked for through the api of "org"')
      return api.essential(href, answer, signal)
    },
    staleTime: Infinity,
  })
