/** Lengths in px that CSS decides on and scripts need: registered custom properties, read as computed values. */
interface RowHeights {
  readonly row: number
  readonly header: number
}

/** What of an element is on screen, kept without reading layout while scrolling. */
export interface Viewport {
  /** Ref callback for the element that scrolls with the page. */
  attach(element: HTMLElement | null): (() => void) | undefined
  subscribe(listener: () => void): () => void
  /** Px of the element above the upper edge of the screen; negative while it begins below. */
  top(): number
  /** Px. */
  height(): number
  heights(): RowHeights
}

/** Follows one element as the page scrolls, resizes and reflows. */
export function createViewport(): Viewport {
  const listeners = new Set<() => void>()
  let offset = 0
  // Until it is attached: the values of the root, which hold unless something around the element changes them.
  let heights = heightsOf(document.documentElement)
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    attach(element) {
      if (!element) return undefined
      const measure = () => {
        offset = element.getBoundingClientRect().top + scrollY
        heights = heightsOf(element, heights)
        tell()
      }
      const observer = new ResizeObserver(measure)
      observer.observe(document.body)
      observer.observe(element)
      addEventListener('scroll', tell, { passive: true })
      addEventListener('resize', measure)
      measure()
      return () => {
        observer.disconnect()
        removeEventListener('scroll', tell)
        removeEventListener('resize', measure)
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    top: () => scrollY - offset,
    height: () => innerHeight,
    heights: () => heights,
  }
}

/** The same object while the numbers are the same, so that it can be compared. */
function heightsOf(element: HTMLElement, before?: RowHeights): RowHeights {
  const style = getComputedStyle(element)
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name))
  const [row, header] = [px('--row-height'), px('--header-height')]
  return before && row === before.row && header === before.header ? before : { row, header }
}
