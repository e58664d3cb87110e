import { createHeights } from './heights.ts'

/** Px: a frame without wishes of its page is as high as this at least, and at most; what is longer scrolls inside. */
const usual = { min: 400, max: 900 }
/** Px that no frame is higher than: the board draws the rows of a screen, and this is a large one. */
const limit = 5000
/** Px that a height may differ by when the browser has set it by itself. */
const tolerance = 8
/** ms that the browser has for it. */
const patience = 500

/**
 * Keeps `frame` as high as its board wishes, within what `element` says by `height`, or by `min-height` and `max-height` (px). Where the
 * browser sizes frames by their content (CSS Sizing 4, "responsive iframes") it does so by itself. Answers with the way to say a wish;
 * without one it goes by the last.
 */
export function createSizing(
  element: Element,
  frame: HTMLIFrameElement,
  resized: (height: number) => void,
): (wish?: number) => void {
  let wished = 0
  let told = 0
  let timer: ReturnType<typeof setTimeout>
  let native = CSS.supports('frame-sizing', 'content-height')
  const { style } = frame
  const steady = createHeights((height) => {
    style.height = `${height}px`
    tell(height)
  })
  return (wish = wished) => {
    wished = wish
    const fixed = pixels('height')
    const max = fixed ?? pixels('max-height') ?? usual.max
    const min = Math.min(max, fixed ?? pixels('min-height') ?? usual.min)
    const height = Math.min(max, Math.max(min, wished))
    style.setProperty('frame-sizing', native ? 'content-height' : 'auto')
    if (native) style.height = 'auto'
    style.minHeight = `${min}px`
    style.maxHeight = `${max}px`
    if (!native) return steady(height)
    // The browser has the last word, unless it has none: the board may not know this page, or be too old.
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { offsetHeight } = frame
      // A frame that is not shown has no height to judge by.
      if (!offsetHeight || Math.abs(offsetHeight - height) <= tolerance) return tell(offsetHeight)
      native = false
      style.setProperty('frame-sizing', 'auto')
      steady(height)
    }, patience)
  }

  function tell(height: number) {
    if (height === told || !wished || !height) return
    told = height
    resized(height)
  }

  function pixels(name: string): number | undefined {
    const value = Number.parseInt(element.getAttribute(name) ?? '', 10)
    return value > 0 ? Math.min(limit, value) : undefined
  }
}
