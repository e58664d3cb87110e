import { whenIdle } from '../../lib/idle.ts'

/** Heights in px that CSS defines as registered custom properties; read as computed values. */
interface RowHeights {
  readonly row: number
  readonly header: number
}

/** Which part of an element is in the viewport, known without reading layout during scrolling. */
export interface Viewport {
  /** Ref callback for the element that scrolls with the page. */
  attach(element: HTMLElement | null): (() => void) | undefined
  subscribe(listener: () => void): () => void
  /** px of the element that are above the viewport; negative while its top is below that edge. */
  top(): number
  /**
   * From where to where the element is rendered, px of it: beyond the viewport too, so that fast scrolling shows rows and not the empty
   * spacer. Less until the browser is idle or the page is scrolled, so that the first screen appears sooner.
   */
  rendered(): readonly [from: number, to: number]
  heights(): RowHeights
  /** Renders the whole element, for printing, until it is called with `false`. */
  renderAll(isWhole: boolean): void
}

/** px beyond the viewport that are rendered where scrolling goes: nearly what 15,000 px/s move in two frames, as one may be lost. */
const ahead = 448
/** px beyond the viewport that are rendered where scrolling comes from. */
const behind = 64

/** Tracks one element while the page scrolls, resizes and reflows. Until one is attached, row heights are those at `place`. */
export function createViewport(place: Element): Viewport {
  const listeners = new Set<() => void>()
  let offset = 0
  let heights = heightsOf(place)
  let scrolled = 0
  let isWhole = false
  let above = 0
  let below = 0
  const top = () => scrollY - offset
  const notify = () => {
    for (const listener of listeners) listener()
  }
  return {
    attach(element) {
      if (!element) return undefined
      const measure = () => {
        offset = element.getBoundingClientRect().top + scrollY
        heights = heightsOf(element, heights)
        notify()
      }
      const observer = new ResizeObserver(measure)
      observer.observe(document.body)
      observer.observe(element)
      const follow = () => {
        // At the top there is nothing above.
        above = scrollY < scrolled && top() > 0 ? ahead : behind
        below = ahead + behind - above
        scrolled = scrollY
        notify()
      }
      const stopWaiting = whenIdle(follow)
      addEventListener('scroll', follow, { passive: true })
      addEventListener('resize', measure)
      measure()
      return () => {
        observer.disconnect()
        stopWaiting()
        removeEventListener('scroll', follow)
        removeEventListener('resize', measure)
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    top,
    // At first, it is known only after the first rendering where the element begins. Rows rendered below the viewport for that reason stay:
    // rendering again without them would delay the first screen.
    rendered: () => (isWhole ? [0, Infinity] : [top() - above, top() + innerHeight + (below || offset)]),
    heights: () => heights,
    renderAll(whole) {
      isWhole = whole
      notify()
    },
  }
}

/** Returns `before` while the values are equal, as `useSyncExternalStore` compares by identity. */
function heightsOf(element: Element, before?: RowHeights): RowHeights {
  const style = getComputedStyle(element)
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name))
  const [row, header] = [px('--row-height'), px('--header-height')]
  return before && row === before.row && header === before.header ? before : { row, header }
}
