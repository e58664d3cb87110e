import { createHeights } from './heights.ts'

/** px: the limits of the height where the page sets none; longer content scrolls inside the frame. */
const defaults = { min: 400, max: 900 }
/** px: the largest height of a frame. The board renders the rows in its viewport, so a higher frame would render too many. */
const maxHeight = 5000
/** px that the height may differ when the browser has set it. */
const tolerance = 8
/** ms that the browser has to set the height. */
const timeout = 500

/**
 * Keeps `frame` as high as its board requests, within the attributes `height`, or `min-height` and `max-height` (px) of `element`. Leaves it
 * to browsers that size frames by their content (CSS Sizing 4, "responsive iframes"). Returns a function to call with a requested height;
 * without an argument it applies the last one again.
 */
export function createSizing(
  element: Element,
  frame: HTMLIFrameElement,
  resized: (height: number) => void,
): (requested?: number) => void {
  let lastRequested = 0
  let reported = 0
  let timer: ReturnType<typeof setTimeout>
  let native = CSS.supports('frame-sizing', 'content-height')
  const { style } = frame
  const applyHeight = createHeights((height) => {
    style.height = `${height}px`
    report(height)
  })
  return (requested = lastRequested) => {
    lastRequested = requested
    const fixed = pixels('height')
    const max = fixed ?? pixels('max-height') ?? defaults.max
    const min = Math.min(max, fixed ?? pixels('min-height') ?? defaults.min)
    const height = Math.min(max, Math.max(min, lastRequested))
    style.setProperty('frame-sizing', native ? 'content-height' : 'auto')
    if (native) style.height = 'auto'
    style.minHeight = `${min}px`
    style.maxHeight = `${max}px`
    if (!native) return applyHeight(height)
    // The browser sets the height. Check it later, as it cannot where the board does not allow this page, or is too old.
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { offsetHeight } = frame
      // A frame that is not displayed has no height to check.
      if (!offsetHeight || Math.abs(offsetHeight - height) <= tolerance) return report(offsetHeight)
      native = false
      style.setProperty('frame-sizing', 'auto')
      applyHeight(height)
    }, timeout)
  }

  function report(height: number) {
    if (height === reported || !lastRequested || !height) return
    reported = height
    resized(height)
  }

  function pixels(name: string): number | undefined {
    const value = Number.parseInt(element.getAttribute(name) ?? '', 10)
    return value > 0 ? Math.min(maxHeight, value) : undefined
  }
}
