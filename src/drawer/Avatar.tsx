import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useApi } from '../api/api.ts'
import { firstLetter } from '../lib/first-letter.ts'
import type { Member } from '../talks/talk.ts'
import styles from './avatar.module.css'

const shown = /^image\/(?:png|jpeg|gif|webp|avif)\b/
/** Bytes. */
const largest = 2_000_000

/** A member's picture. It lies behind the API, so it is fetched with the token; initials until it is there, or where it is none. */
export function Avatar({ member }: { readonly member: Member }) {
  const api = useApi()
  const href = api.guard(member.image)
  const { data: picture } = useQuery({
    queryKey: ['picture', api.orgId, href],
    queryFn: ({ signal }) => (href ? api.blob(href, signal) : null),
    enabled: href !== undefined,
    staleTime: Infinity,
    retry: false,
  })
  if (picture && shown.test(picture.type) && picture.size <= largest) return <Picture blob={picture} />
  return (
    <span className={styles.avatar} aria-hidden="true">
      {firstLetter(member.name)}
    </span>
  )
}

function Picture({ blob }: { readonly blob: Blob }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined
      const url = URL.createObjectURL(blob)
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [blob],
  )
  return <img ref={show} alt="" className={styles.avatar} />
}
