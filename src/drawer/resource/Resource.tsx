import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../api/api-context.ts'
import type { Href } from '../../api/guard/link-guard.ts'
import { Button } from '../../ui/Button.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { AnswerView } from '../answer/AnswerView.tsx'
import { namesById } from '../answer/names-by-id.ts'
import { relationKey, type LinkOwner } from './denied-relations.ts'
import { Loaded } from './Loaded.tsx'
import { useMemberNames } from './member-names-context.ts'
import { joinAnswers, progressOf } from './paged-answer.ts'
import { Picture } from './Picture.tsx'
import styles from './resource.module.css'
import { ResourceError } from './ResourceError.tsx'
import { resourceAt } from './resource-query.ts'

interface ResourceProps {
  readonly href: Href
  /** Its title, for screen readers. */
  readonly label: string
  /** The relation of the link; `undefined` for a link inside another answer. */
  readonly relation?: { readonly owner: LinkOwner; readonly name: string }
  /** Whether there is a heading directly above it. */
  readonly isUnderHeading: boolean
  /** Opens a link that is inside the answer, titled `label`. */
  readonly onFollow: (href: Href, label: string) => void
}

/** The resource of a link, or the reason why it cannot be shown. Each resource loads and fails independently. */
export function Resource({ href, label, relation, isUnderHeading, onFollow }: ResourceProps) {
  const words = useDrawerWords().drawer
  const api = useApi()
  const client = useQueryClient()
  const { locale: language, zone } = useDates()
  const members = useMemberNames()
  const query = resourceAt(api, href, relation && relationKey(relation.owner, relation.name))
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchNextPageError } =
    useInfiniteQuery(query)
  const answer = useMemo(() => data && joinAnswers(data.pages), [data])
  const names = useMemo(() => namesById(answer, members), [answer, members])
  const name = relation?.name
  const context = useMemo(
    () => ({ relation: name, language, zone, follow: api.guard, onFollow, names, isUnderHeading, Picture }),
    [name, language, zone, api, onFollow, names, isUnderHeading],
  )
  const retryBy = (request: () => Promise<unknown>) => () => {
    api.tryNow()
    void request()
  }
  const { shown, total } = progressOf(data?.pages ?? [])
  return (
    <>
      <Loaded label={label} pages={data?.pages} />
      {data && <AnswerView value={answer} context={context} />}
      {isFetching && (!data || hasNextPage) && (
        <div className={styles.loading}>
          <p role="status">{words.loading}</p>
          <span className={styles.cancel}>
            <Button variant="text" onClick={() => void client.cancelQueries({ queryKey: query.queryKey })}>
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
      {!isFetching && (error || !data) && (
        <ResourceError error={error} onRetry={retryBy(isFetchNextPageError ? fetchNextPage : refetch)} />
      )}
    </>
  )
}
