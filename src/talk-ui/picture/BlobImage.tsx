import { useCallback } from 'react'

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
      const url = URL.createObjectURL(blob)
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [blob],
  )
  return <img ref={attach} alt={alt} className={className} />
}
