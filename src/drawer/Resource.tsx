import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as v from 'valibot'
import { useApi } from '../api/api.ts'
import { ApiError, isPassing } from '../api/api-error.ts'
import type { Href } from '../api/link-guard.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Message.tsx'
import { useDates } from '../words/dates.ts'
import { useDrawerWords } from '../words/drawer-words.ts'
import { useWords } from '../words/words.ts'
import styles from './relations.module.css'
import { ResourceView } from './resource/ResourceView.tsx'

/** What lies behind a link, or why it cannot be shown: each fails on its own. Links inside are followed in place. */
export function Resource({ href }: { readonly href: Href }) {
  const { tryAgain, trouble } = useWords()
  const words = useDrawerWords()
  const api = useApi()
  const { locale: language, zone } = useDates()
  const [followed, setFollowed] = useState<{ href: Href; label: string }>()
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['resource', api.orgId, href],
    queryFn: ({ signal }) => api.json(href, v.unknown(), signal),
    staleTime: 60_000,
  })
  if (data === undefined) {
    if (isFetching || !error) return <p role="status">{words.drawer.loading}</p>
    const again = <Button onClick={() => void refetch()}>{tryAgain}</Button>
    return (
      <Notice action={isPassing(error) && again}>
        {error instanceof ApiError ? words.trouble[error.kind] : trouble.unknown}
      </Notice>
    )
  }
  const onFollow = (next: Href, label: string) => setFollowed({ href: next, label })
  return (
    <>
      <ResourceView value={data} context={{ language, zone, follow: api.guard, onFollow }} />
      {followed && (
        <section className={styles.followed} aria-label={followed.label}>
          <h5>{followed.label}</h5>
          <Resource key={followed.href} href={followed.href} />
        </section>
      )}
    </>
  )
}
