import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../api/api.ts'
import type { Href } from '../../api/guard/link-guard.ts'
import { useDates } from '../../words/dates/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { GuardedPicture } from './Picture.tsx'
import { useMemberNames } from './member-names.ts'
import { joinAnswers, progressOf } from './paged-answer.ts'
import type { Source } from '../relations/relations.ts'
import styles from '../relations/relations.module.css'
import { namesById } from '../answer/names-by-id.ts'
import { ResourceView } from '../answer/AnswerView.tsx'
import { ResourceTrouble } from './ResourceError.tsx'
import { resourceAt } from './resource-query.ts'
import { doorKey } from './denied-relations.ts'

interface ResourceProps {
  readonly href: Href
  /** The door that it lies behind; none where the link was found inside another answer. */
  readonly door?: { readonly of: Source['of']; readonly relation: string }
  /** Opens what a link inside leads to, titled `label`. */
  readonly onFollow: (href: Href, label: string) => void
}

/** What lies behind a link, or why it cannot be shown: each fails on its own. */
export function Resource({ href, door, onFollow }: ResourceProps) {
  const words = useDrawerWords().drawer
  const api = useApi()
  const client = useQueryClient()
  const { locale: language, zone } = useDates()
  const members = useMemberNames()
  const query = resourceAt(api, href, door && doorKey(door.of, door.relation))
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchNextPageError } =
    useInfiniteQuery(query)
  const answer = useMemo(() => data && joinAnswers(data.pages), [data])
  const names = useMemo(() => namesById(answer, members), [answer, members])
  const relation = door?.relation
  const context = useMemo(
    () => ({
      relation,
      language,
      zone,
      follow: api.guard,
      onFollow,
      names,
      Picture: GuardedPicture,
    }),
    [relation, language, zone, api, onFollow, names],
  )
  const again = (ask: () => Promise<unknown>) => () => {
    api.tryNow()
    void ask()
  }
  if (!data && !isFetching) return <ResourceTrouble error={error} onRetry={again(refetch)} />
  const { shown, total } = progressOf(data?.pages ?? [])
  return (
    <>
      {data && <ResourceView value={answer} context={context} />}
      {isFetching && (!data || hasNextPage) && (
        <div className={styles.loading}>
          <p role="status">{words.loading}</p>
          <span className={styles.cancel}>
            <Button look="quiet" onClick={() => void client.cancelQueries({ queryKey: query.queryKey })}>
              {words.cancel}
            </Button>
          </span>
        </div>
      )}
      {!isFetching && hasNextPage && !error && (
        <div className={styles.loading}>
          <p>{words.partly(shown, total)}</p>
          <Button onClick={() => void fetchNextPage()}>{words.loadMore}</Button>
        </div>
      )}
      {!isFetching && data && error && (
        <ResourceTrouble error={error} onRetry={again(isFetchNextPageError ? fetchNextPage : refetch)} />
      )}
    </>
  )
}
