import { useSyncExternalStore, type KeyboardEvent, type PointerEvent } from 'react'
import { useDrawerWords } from '../../words/drawer-words.ts'
import styles from './drawer.module.css'
import {
  drawerWidth,
  minWidth,
  resetDrawerWidth,
  setDrawerWidth,
  subscribeToWidth,
  maxWidth,
  widthAfter,
} from './drawer-width.ts'

/** The edge between list and drawer, a separator to drag or to move by arrow keys. A double click restores the default width. */
export function DrawerEdge() {
  const { drawer } = useDrawerWords()
  const width = useSyncExternalStore(subscribeToWidth, drawerWidth)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that has a value is a widget
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={drawer.width}
      aria-valuenow={width}
      aria-valuemin={minWidth}
      aria-valuemax={maxWidth}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      className={styles.edge}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      onDoubleClick={resetDrawerWidth}
      onKeyDown={(event) => moveByKey(event, width)}
    />
  )
}

const isOnTheRight = (element: Element) => getComputedStyle(element).direction === 'ltr'

function drag({ currentTarget, pointerId, clientX }: PointerEvent) {
  if (!currentTarget.hasPointerCapture(pointerId)) return
  const px = isOnTheRight(currentTarget) ? innerWidth - clientX : clientX
  setDrawerWidth(px / Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
}

function moveByKey(event: KeyboardEvent, width: number) {
  const next = widthAfter(event.key, width, isOnTheRight(event.currentTarget))
  if (next === undefined) return
  event.preventDefault()
  setDrawerWidth(next)
}
