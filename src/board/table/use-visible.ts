import { useSyncExternalStore } from 'react'
import type { BandLayout } from '../../ui/virtual/band-layout.ts'
import type { Viewport } from '../../ui/virtual/viewport.ts'

/** The first and last item to render; the last may lie after the last item of the table. */
export type ItemWindow = readonly [first: number, last: number]

/** Number of items by which the window moves at once: rendering four new rows every fourth row takes less than one at each. */
const step = 4

/** The items in the viewport and beyond it, and the day header that sticks to its top. Renders again only when one of these changes. */
export function useVisible(
  viewport: Viewport,
  layout: BandLayout,
): { visible: ItemWindow; stickyHeader: number } {
  const { subscribe } = viewport
  const window = () => windowOf(viewport.rendered(), layout)
  const first = useSyncExternalStore(subscribe, () => window()[0])
  const last = useSyncExternalStore(subscribe, () => window()[1])
  const band = useSyncExternalStore(subscribe, () => layout.placeOf(layout.itemAt(viewport.top())).band)
  return { visible: [first, last], stickyHeader: layout.indexOf(band, -1) }
}

/** The items from `from` to `to` (px), and up to three more at either end. */
export function windowOf(
  [from, to]: readonly [from: number, to: number],
  { itemAt }: Pick<BandLayout, 'itemAt'>,
): ItemWindow {
  const first = itemAt(from)
  const last = itemAt(to)
  return [first - (first % step), last - (last % step) + step - 1]
}
