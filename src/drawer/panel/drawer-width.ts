import { createPersistentStore } from '../../lib/persistent-store.ts'

/** rem: the least at which the drawer can be read, the most that leaves the list readable on a wide screen. */
export const narrowest = 22
/** rem */
export const widest = 48
/** rem */
const usual = 28
/** Forgets what was chosen. */
export const resetDrawerWidth = (): void => chosen.set(undefined)

/** rem by which a key moves the edge. */
const step = 2

const chosen = createPersistentStore('callboard drawer width')

/** Followed by `useSyncExternalStore`. */
export const subscribeToWidth = chosen.subscribe

/** rem: how wide the drawer is beside the list. */
export function drawerWidth(): number {
  const width = Number(chosen.get() ?? usual)
  return width >= narrowest && width <= widest ? width : usual
}

/** Makes the drawer about as wide as `rem`, and remembers it. */
export const setDrawerWidth = (rem: number): void =>
  chosen.set(String(Math.min(widest, Math.max(narrowest, Math.round(rem)))))

/** The width (rem) that a key on the edge leads to; `undefined` where it does nothing. `towardsEnd`: the drawer is on the right. */
export function widthAfter(key: string, width: number, towardsEnd: boolean): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return width + (towardsEnd ? step : -step)
    case 'ArrowRight':
      return width - (towardsEnd ? step : -step)
    case 'Home':
      return narrowest
    case 'End':
      return widest
    default:
      return undefined
  }
}
