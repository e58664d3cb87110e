import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/call/api-error.ts'
import type { Api } from '../../api/api.ts'

/** Whose a link is: of one date, or of the session that all its dates share. */
export type LinkOwner = 'talk' | 'session'

/** Why the person may not follow a relation, in any session. */
type Denial = 'forbidden' | 'missing-scope'

/** The relations that were denied to the person, by `relationKey`. */
export type DeniedRelations = ReadonlyMap<string, Denial>

/** The key that a relation of every talk, or of every session, is remembered by. */
export const relationKey = (owner: LinkOwner, relation: string): string => `${owner} ${relation}`

/** What has been learned of relations so far, as long as somebody is signed in; nothing is fetched. */
export const deniedRelations = (api: Pick<Api, 'orgId'>) =>
  queryOptions<DeniedRelations>({
    queryKey: ['denied relations', api.orgId],
    queryFn: () => new Map(),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })

/** Remembers how following relation `key` went: `error` is what was thrown, `undefined` where it was answered. */
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
