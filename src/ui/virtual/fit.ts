import type { BandLayout } from './band-layout.ts'
import type { Viewport } from './viewport.ts'

/**
 * px. Browsers lay out no more: Firefox 17,895,697 px, the largest number of its units of a sixtieth of a px; Chromium and WebKit
 * 33,554,431 px.
 */
export const maxHeight = 16_000_000
/** px around the top of the viewport, and at both ends of the list, in which positions are exact. */
const exact = 500_000
/** px from the ends of the page that are its ends to a jump: a screen, or two. */
const end = 2000
/** px by which the scroll position may differ from the usual one in the middle of the list. */
const maxDrift = 100_000

/** Positions of a layout (px), and where the page has them. Between the stops both are linear. */
interface Mapping {
  readonly whole: readonly number[]
  readonly page: readonly number[]
}

/** What is scrolled; `top` is px of the layout that are above the viewport. */
type Scrolled = Pick<Viewport, 'top'>

interface Fitted {
  readonly of: BandLayout
  readonly layout: BandLayout
  readonly mapping: Mapping
}

/** What a layout fitted before, by the viewport that shows it. */
const fittedIn = new WeakMap<Scrolled, Fitted>()

/**
 * `layout` with a height that every browser can lay out. Around the top of the viewport rows have their own heights; what is far from there
 * takes less than its height. What is at the top stays there from one call to the next.
 */
export function fit(layout: BandLayout, viewport: Scrolled): BandLayout {
  if (layout.height <= maxHeight) {
    fittedIn.delete(viewport)
    return layout
  }
  const last = fittedIn.get(viewport)
  const y = Math.min(Math.max(0, viewport.top()), maxHeight)
  if (last?.of === layout && isWithin(last.mapping, y)) return last.layout
  const next = fitted(layout, placeOf(y, layout, last), y)
  fittedIn.set(viewport, next)
  return next.layout
}

/**
 * How far (px) the page has to be scrolled so that its position is the usual one for what is at its top, where the difference has become
 * large: scrolling row by row, the page would end before the list does. From the next call of `fit` on, what was at the top is there.
 */
export function correction(viewport: Scrolled): number {
  const last = fittedIn.get(viewport)
  const top = viewport.top()
  // Above its first row the list is where it begins.
  if (!last || top < 0) return 0
  const place = convert(top, last.mapping.page, last.mapping.whole)
  const { height } = last.of
  const usual = convert(place, ...usualStops(height))
  const isAtEnd = place < exact || place > height - exact
  if (Math.abs(usual - top) < (isAtEnd ? 1 : maxDrift)) return 0
  fittedIn.set(viewport, fitted(last.of, place, usual))
  return usual - top
}

/** Exact at both ends, and linear between them: the positions of a list and those of a page. */
const usualStops = (height: number) =>
  [
    [0, exact, height - exact, height],
    [0, exact, maxHeight - exact, maxHeight],
  ] as const

/** The position in `layout` of `y` px of the page: as it is there, but after a jump to an end the usual one, so that it is the end. */
function placeOf(y: number, { height }: BandLayout, last: Fitted | undefined): number {
  const [whole, page] = usualStops(height)
  const [, from = 0, to = 0] = last?.mapping.page ?? []
  const isJump = y < from || y > to
  const isEnd = y < end || y > maxHeight - end
  return last && !(isJump && isEnd)
    ? convert(y, last.mapping.page, last.mapping.whole)
    : convert(y, page, whole)
}

/** `layout` with its position `place` at `y` px of the page. */
function fitted(layout: BandLayout, place: number, y: number): Fitted {
  const mapping = mappingAround(place, y, layout.height)
  const { whole, page } = mapping
  return {
    of: layout,
    mapping,
    layout: {
      ...layout,
      height: maxHeight,
      topOf: (index) => convert(layout.topOf(index), whole, page),
      itemAt: (at) => layout.itemAt(convert(at, page, whole)),
    },
  }
}

function mappingAround(place: number, y: number, height: number): Mapping {
  // At least as much as the page has above `y`, and as it has below.
  const at = Math.min(Math.max(place, y), height - (maxHeight - y))
  const above = at > y ? Math.min(exact, y / 2) : y
  const below = height - at > maxHeight - y ? Math.min(exact, (maxHeight - y) / 2) : maxHeight - y
  return { whole: [0, at - above, at + below, height], page: [0, y - above, y + below, maxHeight] }
}

/** Whether `y` px of the page is in the middle of where positions are exact. */
function isWithin({ page: [, from = 0, to = 0] }: Mapping, y: number): boolean {
  const margin = (to - from) / 4
  return (y >= from + margin || from === 0) && (y <= to - margin || to === maxHeight)
}

/** The number on the scale `to` that `value` is on the scale `from`; both are ascending. */
function convert(value: number, from: readonly number[], to: readonly number[]): number {
  const next = from.findIndex((stop, index) => index > 0 && value <= stop)
  const index = next < 0 ? from.length - 1 : next
  const [a = 0, b = 0] = [from[index - 1], from[index]]
  const [c = 0, d = 0] = [to[index - 1], to[index]]
  return b - a < 1e-6 ? d : c + ((value - a) * (d - c)) / (b - a)
}
