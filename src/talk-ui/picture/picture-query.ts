import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import type { Href } from '../../api/guard/link-guard.ts'
import { largestPicture, pictureIn } from './picture.ts'

/** Query for the picture at a link of the API, fetched with the access token; `null` where the answer is not a picture. */
export const pictureAt = (api: Api, href: Href | undefined) =>
  queryOptions({
    queryKey: ['picture', api.orgId, href],
    queryFn: async ({ signal }) =>
      (href && (await pictureIn(await api.blob(href, { signal, maxBytes: largestPicture })))) ?? null,
    enabled: href !== undefined,
    staleTime: Infinity,
  })
