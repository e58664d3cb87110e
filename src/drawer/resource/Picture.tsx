import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.ts'
import { WhenVisible } from '../../ui/WhenVisible.tsx'
import styles from '../../talk-ui/picture/avatar.module.css'
import { BlobImage } from '../../talk-ui/picture/BlobImage.tsx'
import { pictureAt } from '../../talk-ui/picture/picture-query.ts'
import type { PictureProps } from '../value/answer-context.ts'

/** px below the viewport at which a picture is fetched. */
const prefetchMargin = 200

/**
 * A picture of an answer, fetched when it comes near the viewport; `otherwise` is shown where the link is not a picture. Its space is
 * reserved before it is loaded, so that the layout does not shift while the person taps.
 */
export function Picture({ href, alt, otherwise }: PictureProps) {
  const [isNearViewport, setNearViewport] = useState(false)
  const { data, isPending } = useQuery(pictureAt(useApi(), isNearViewport ? href : undefined))
  if (!data && !isPending) return otherwise
  return (
    <span className={styles.reservedSpace}>
      {!isNearViewport && <WhenVisible onVisible={() => setNearViewport(true)} margin={prefetchMargin} />}
      {data && <BlobImage blob={data} alt={alt} className={styles.picture} />}
    </span>
  )
}
