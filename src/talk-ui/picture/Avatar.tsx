import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.ts'
import { firstLetter } from '../../lib/text/first-letter.ts'
import type { Member } from '../../talks/talk.ts'
import styles from './avatar.module.css'
import { BlobImage } from './BlobImage.tsx'
import { pictureAt } from './picture-query.ts'

/** The picture of a member; the first letter of the name until it is loaded, or where there is no picture. */
export function Avatar({ member }: { readonly member: Member }) {
  const api = useApi()
  const { data: picture } = useQuery(pictureAt(api, api.guard(member.image)))
  if (picture) return <BlobImage blob={picture} alt="" className={styles.avatar} />
  return (
    <span className={styles.avatar} aria-hidden="true">
      {firstLetter(member.name)}
    </span>
  )
}
