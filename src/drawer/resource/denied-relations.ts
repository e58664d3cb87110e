import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/call/api-error.ts'
import type { Api } from '../../api/api.ts'

/** What a link belongs to: one talk, or the session that all its talks share. */
export type LinkOwner = 'talk' | 'session'

/** Why the person has no access to a relation, in any session. */
type Denial = 'forbidden' | 'missing-scope'

/** The relations that were denied to the person, by `relationKey`. */
export type DeniedRelations = ReadonlyMap<string, Denial>

/** The key of a relation in `DeniedRelations`. It is the same for all talks, or all sessions. */
export const relationKey = (owner: LinkOwner, relation: string): string => `${owner} ${relation}`

/** The denied relations known so far, kept in the query cache while the person is signed in. Fetches nothing. */
export const deniedRelations = (api: Pick<Api, 'orgId'>) =>
  queryOptions<DeniedRelations>({
    queryKey: ['denied relations', api.orgId],
    queryFn: () => new Map(),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })

/** Records the outcome of a request for relation `key`: `error` is what was thrown, `undefined` for success. */
export function rememberOutcome(
  client: QueryClient,
  api: Pick<Api, 'orgId'>,
  key: string,
  error: unknown,
): void {
  const kind = error instanceof ApiError ? error.kind : undefined
  const { queryKey } = deniedRelations(api)
  const known = client.getQueryData(queryKey)
  if (kind === 'forbidden' || kind === 'missing-scope') {
    client.setQueryData(queryKey, new Map(known).set(key, kind))
  } else if (error === undefined && known?.has(key)) {
    client.setQueryData(queryKey, new Map([...known].filter(([one]) => one !== key)))
  }
}
