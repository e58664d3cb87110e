import { useCallback } from 'react'

interface BlobImageProps {
  readonly blob: Blob
  readonly alt: string
  readonly className: string | undefined
}

/** A picture that is here already; its address is given back when it goes. */
export function BlobImage({ blob, alt, className }: BlobImageProps) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined
      const url = URL.createObjectURL(blob)
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [blob],
  )
  return <img ref={show} alt={alt} className={className} />
}
