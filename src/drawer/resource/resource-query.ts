import { infiniteQueryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Api } from '../../api/api.ts'
import type { Href } from '../../api/guard/link-guard.ts'
import { isNoData } from '../../api/fields.ts'
import { rememberOutcome } from './denied-relations.ts'
import { nextPage } from './paged-answer.ts'

/** Bytes of an answer. Ten times as many rows as can be used in a drawer. */
const maxBytes = 16 * 1024 * 1024

/** JSON of any shape; `null` if it says that there is nothing. */
const anyAnswer = v.pipe(
  v.unknown(),
  v.transform((raw) => (isNoData(raw) ? null : raw)),
)

/**
 * Query for the resource of a link, of any JSON shape, with further pages where it is a paged list. Records the outcome for relation `key`;
 * `undefined` for a link inside another answer. Throws `ApiError`.
 */
export const resourceAt = (api: Api, href: Href, key: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['resource', api.orgId, href],
    queryFn: async ({ signal, client, pageParam }) => {
      try {
        const answer = await api.json(pageParam, anyAnswer, { signal, maxBytes })
        if (key !== undefined) rememberOutcome(client, api, key, undefined)
        return answer
      } catch (error) {
        if (key !== undefined) rememberOutcome(client, api, key, error)
        throw error
      }
    },
    initialPageParam: href,
    getNextPageParam: (_last, pages) => nextPage(href, pages, api.guard),
    staleTime: 60_000,
  })
