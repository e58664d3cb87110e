import { infiniteQueryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Api } from '../../api/api.ts'
import type { Href } from '../../api/guard/link-guard.ts'
import { nextPage } from './paged-answer.ts'
import { learn } from './denied-relations.ts'

/**
 * What lies behind a link, whatever it is, and where it is a long list its further pages. How it went is remembered of `door` (its
 * key), unless the link was found inside another answer. Throws `ApiError`.
 */
export const resourceAt = (api: Api, href: Href, door: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['resource', api.orgId, href],
    queryFn: async ({ signal, client, pageParam }) => {
      try {
        const answer = await api.json(pageParam, v.unknown(), signal)
        if (door !== undefined) learn(client, api, door, undefined)
        return answer
      } catch (error) {
        if (door !== undefined) learn(client, api, door, error)
        throw error
      }
    },
    initialPageParam: href,
    getNextPageParam: (_last, pages) => nextPage(href, pages, api.guard),
    staleTime: 60_000,
  })
