import type { QueryClient } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import { resourceAt } from '../resource/resource-query.ts'
import type { Relation } from './relations.ts'

/**
 * Call it before a relation is opened. Opening one that has failed counts as *Try again*: it is requested at once, even if the client is
 * pausing.
 */
export function beginAnew(client: QueryClient, api: Api, { sources }: Pick<Relation, 'sources'>): void {
  const hasFailed = sources.some(({ href }) => {
    const state = href && client.getQueryState(resourceAt(api, href, undefined).queryKey)
    return state?.status === 'error'
  })
  if (hasFailed) api.tryNow()
}
