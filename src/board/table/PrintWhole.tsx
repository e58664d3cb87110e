import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { currentParam } from '../../address/address.ts'
import type { Viewport } from '../../ui/virtual/viewport.ts'

/** Renders every row while the page is printed: paper does not scroll. */
export function PrintWhole({ viewport }: { readonly viewport: Viewport }) {
  useEffect(() => {
    // At once, as the browser lays out the pages as soon as the listeners have returned.
    const show = () => currentParam('talk') === undefined && flushSync(() => viewport.renderAll(true))
    const hide = () => viewport.renderAll(false)
    addEventListener('beforeprint', show)
    addEventListener('afterprint', hide)
    return () => {
      removeEventListener('beforeprint', show)
      removeEventListener('afterprint', hide)
    }
  }, [viewport])
  return null
}
