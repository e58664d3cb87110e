import { useCallback } from 'react'
import { afterPaint } from '../../lib/after-paint.ts'

interface BlobImageProps {
  readonly blob: Blob
  readonly alt: string
  readonly className: string | undefined
}

/** An image from a blob. Its object URL is revoked when it unmounts. */
export function BlobImage({ blob, alt, className }: BlobImageProps) {
  const attach = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined
      let url = ''
      // The browser takes some ms to register a blob: not before the text around the picture is painted.
      const stopWaiting = afterPaint(() => {
        url = URL.createObjectURL(blob)
        image.src = url
      })
      return () => {
        stopWaiting()
        URL.revokeObjectURL(url)
      }
    },
    [blob],
  )
  return <img ref={attach} alt={alt} className={className} />
}
