import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import { ApiError } from '../../api/call/api-error.ts'
import type { Source } from '../relations/relations.ts'

/** Why a relation is shut to somebody, in every session: they may not, or their sign-in does not say that they may. */
type Shut = 'forbidden' | 'missing-scope'

/** What was found shut, as long as somebody is signed in: by relation, and whether it is the talk's or its session's. */
export type ShutDoors = ReadonlyMap<string, Shut>

/** What a door of every talk, or of every session, is remembered by. */
export const doorKey = (of: Source['of'], relation: string): string => `${of} ${relation}`

/** What has been learned of doors so far; nothing is asked for. */
export const shutDoors = (api: Pick<Api, 'orgId'>) =>
  queryOptions<ShutDoors>({
    queryKey: ['shut doors', api.orgId],
    queryFn: () => new Map(),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })

/** Remembers how opening `door` (its key) went: `error` is what was thrown, `undefined` where it opened. */
export function learn(client: QueryClient, api: Pick<Api, 'orgId'>, door: string, error: unknown): void {
  const kind = error instanceof ApiError ? error.kind : undefined
  const { queryKey } = shutDoors(api)
  const known = client.getQueryData(queryKey)
  if (kind === 'forbidden' || kind === 'missing-scope') {
    client.setQueryData(queryKey, new Map(known).set(door, kind))
  } else if (error === undefined && known?.has(door)) {
    client.setQueryData(queryKey, new Map([...known].filter(([one]) => one !== door)))
  }
}
