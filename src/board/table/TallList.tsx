import { useLayoutEffect } from 'react'
import { correction } from '../../ui/virtual/fit.ts'
import type { Viewport } from '../../ui/virtual/viewport.ts'

/** Scrolls a list that is taller than browsers can lay out back to its usual position, together with its rows, so that nothing moves. */
export function TallList({ viewport }: { readonly viewport: Viewport }) {
  useLayoutEffect(() => {
    const px = correction(viewport)
    if (px === 0) return
    scrollBy(0, px)
    // The browser's own event comes in the next frame, and this one would be without rows.
    dispatchEvent(new Event('scroll'))
  })
  return null
}
