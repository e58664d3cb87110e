import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.ts'
import { WhenVisible } from '../../ui/WhenVisible.tsx'
import styles from '../../talk-ui/picture/avatar.module.css'
import { BlobImage } from '../../talk-ui/picture/BlobImage.tsx'
import { pictureAt } from '../../talk-ui/picture/picture-query.ts'
import type { PictureProps } from '../value/answer-context.ts'

/** Px below the screen at which a picture is fetched. */
const ahead = 200

/**
 * A picture of an answer, fetched when it comes on screen; what is no picture is shown as `otherwise`. Its room is there before it is,
 * so that nothing moves away from under a finger.
 */
export function Picture({ href, alt, otherwise }: PictureProps) {
  const [wanted, setWanted] = useState(false)
  const { data, isPending } = useQuery(pictureAt(useApi(), wanted ? href : undefined))
  if (!data && !isPending) return otherwise
  return (
    <span className={styles.room}>
      {!wanted && <WhenVisible onVisible={() => setWanted(true)} margin={ahead} />}
      {data && <BlobImage blob={data} alt={alt} className={styles.picture} />}
    </span>
  )
}
