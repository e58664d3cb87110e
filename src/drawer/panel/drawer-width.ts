import { createPersistentStore } from '../../lib/persistent-store.ts'

/** rem: the smallest width at which the drawer is readable. */
export const minWidth = 22
/** rem: the largest width that leaves the list readable on a wide screen. */
export const maxWidth = 48
/** rem */
const defaultWidth = 28
/** Restores the default width. */
export const resetDrawerWidth = (): void => chosen.set(undefined)

/** rem by which an arrow key moves the edge. */
const step = 2

const chosen = createPersistentStore('callboard drawer width')

/** Subscribes to the width, for `useSyncExternalStore`. */
export const subscribeToWidth = chosen.subscribe

/** rem: the width of the drawer beside the list. */
export function drawerWidth(): number {
  const width = Number(chosen.get() ?? defaultWidth)
  return width >= minWidth && width <= maxWidth ? width : defaultWidth
}

/** Sets and stores the width of the drawer: `rem`, rounded and within the limits. */
export const setDrawerWidth = (rem: number): void =>
  chosen.set(String(Math.min(maxWidth, Math.max(minWidth, Math.round(rem)))))

/** The width (rem) after a key on the edge; `undefined` for a key that does nothing. `isOnTheRight`: the drawer is on the right. */
export function widthAfter(key: string, width: number, isOnTheRight: boolean): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return width + (isOnTheRight ? step : -step)
    case 'ArrowRight':
      return width - (isOnTheRight ? step : -step)
    case 'Home':
      return minWidth
    case 'End':
      return maxWidth
    default:
      return undefined
  }
}
