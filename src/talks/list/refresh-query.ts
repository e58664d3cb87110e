import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../api/api.ts'
import { now } from '../../lib/clock/clock.ts'
import { invariant } from '../../lib/invariant.ts'
import type { Crawl } from './crawl.ts'
import type { PageRequest } from './paging.ts'
import { refresh } from './refresh.ts'
import { nearCount, whenWhole } from './refresh-schedule.ts'
import { talkListOf } from './talk-list.ts'
import { kept, listKey, lookKey, readPage, type ListConfig } from './upcoming-query.ts'
import type { View } from '../view.ts'

/**
 * Brings the upcoming talks of a view up to date where they stand, and remembers when the list was last read as a whole (epoch
 * ms). To be asked for only while nothing else asks for pages of the view. It is given up where nobody looks any more: what was
 * read by then would be old when somebody does.
 */
export const lookAgain = (api: Api, view: View, config: ListConfig, isVisible: () => boolean) => {
  const list = listKey(api, view)
  return queryOptions({
    queryKey: lookKey(api, view),
    queryFn: async ({ client, signal }): Promise<{ wholeAt: number }> => {
      const known = client.getQueryData<Crawl>(list)
      invariant(known, 'a list is refreshed after it was read')
      const begun = now()
      const before = client.getQueryData<{ wholeAt: number }>(lookKey(api, view))
      const wholeAt = before?.wholeAt ?? client.getQueryState(list)?.dataUpdatedAt ?? 0
      const whole = whenWhole(begun - wholeAt, known.pages.length)
      const size = nearCount(talkListOf(known.pages), begun) > 20 ? 'full' : 'small'
      let asked = 0
      const read = async (request: PageRequest) => {
        if (asked > 0 && !isVisible()) await client.cancelQueries({ queryKey: lookKey(api, view) })
        signal.throwIfAborted()
        asked += 1
        return readPage(api, config.filters[view], request, signal)
      }
      const next = await refresh(known, read, config.pageSize, { now: begun, size, whole })
      signal.throwIfAborted()
      if (next !== known) client.setQueryData(list, next)
      return { wholeAt: asked > 1 ? begun : wholeAt }
    },
    ...kept,
  })
}
