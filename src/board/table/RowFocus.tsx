import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { currentParam } from '../../address/address.ts'
import type { Talk } from '../../talks/talk.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { Viewport } from '../../ui/virtual/viewport.ts'
import { loadMoreGoal } from '../list/load-more-goal.ts'
import { itemOf, type TableShape } from './table-shape.ts'
import { showTalk } from '../../drawer/show-talk.ts'
import { onMove, type Move } from './moves.ts'
import { destination } from './destination.ts'

/** The list and its layout, as the table renders them. */
export interface RowFocusProps extends TableShape {
  readonly list: TalkList
  readonly viewport: Viewport
  /** Renders the row of a talk, however far outside the viewport it is. */
  readonly onPin: (id: string) => void
}

/**
 * Moves the keyboard focus between rows, including virtualised rows that are not rendered yet. When the focused row is removed, as its
 * talk ended or was filtered out, the row now in its place gets the focus. An open drawer beside the list follows to the focused row.
 * Only one row is a Tab stop (a roving tabindex): the one that last had the focus, else the first on screen.
 */
export function RowFocus({ list, sections, layout, viewport, onPin }: RowFocusProps) {
  /** The talk whose row has the focus, and the index of its table item. */
  const focused = useRef<{ readonly id: string; readonly item: number }>(undefined)
  const lastFocused = useRef<string>(undefined)
  // Read during render: reading it in an effect, after the rows are in the DOM, would force another layout.
  const atTop = layout.itemAt(viewport.top())
  /** The talk of item `item`, or of the next one that has any. */
  const talkFrom = (item: number) => destination({ to: 'next' }, item - 1, sections, layout)
  const itemNamed = (id: string | undefined) =>
    id === undefined ? undefined : itemOf({ sections, layout }, list.byId.get(id))

  const run = useEffectEvent((move: Move) => {
    // Any other move cancels loading towards a distant day or the end.
    if (loadMoreGoal.get()?.to !== 'search') loadMoreGoal.set(undefined)
    if (move.to === 'talk')
      return focus(itemNamed(move.id) === undefined ? talkFrom(atTop) : list.byId.get(move.id ?? ''))
    const shown = currentParam('talk')
    const from =
      itemNamed(rowOf(document.activeElement)) ?? itemNamed(shown) ?? layout.itemAt(viewport.top()) - 1
    const talk = destination(move, from, sections, layout)
    focus(talk, move.to === 'day')
    if (talk && shown !== undefined) showTalk(talk.id)
  })
  const remember = useEffectEvent((target: EventTarget | null) => {
    const id = rowOf(target)
    const item = itemNamed(id)
    focused.current = id === undefined || item === undefined ? undefined : { id, item }
    if (id === undefined) return
    lastFocused.current = id
    setTabStop(id)
  })

  useEffect(() => onMove((move) => run(move)), [])
  useEffect(() => {
    const listen = ({ target }: Event) => remember(target)
    // A click on an area that cannot be focused blurs the row without a `focusin` anywhere else.
    const events = ['focusin', 'pointerdown']
    for (const event of events) document.addEventListener(event, listen)
    return () => {
      for (const event of events) document.removeEventListener(event, listen)
    }
  }, [])

  useLayoutEffect(() => {
    const isInTable = rowNamed(lastFocused.current) !== null && itemNamed(lastFocused.current) !== undefined
    setTabStop(isInTable ? lastFocused.current : talkFrom(atTop)?.id)
  })

  useLayoutEffect(() => {
    const { id, item = 0 } = focused.current ?? {}
    if (id === undefined || itemNamed(id) !== undefined || document.activeElement !== document.body) return
    const lastTalk = destination({ to: 'previous' }, layout.items, sections, layout)
    focus(talkFrom(item) ?? lastTalk)
  })
  return null

  function focus(talk: Talk | undefined, isAtTop = false) {
    if (!talk) return
    // In a microtask, as this may run inside an effect, where flushSync cannot render.
    queueMicrotask(() => {
      flushSync(() => onPin(talk.id))
      const row = rowNamed(talk.id)
      row?.querySelector('button')?.focus({ preventScroll: isAtTop })
      if (isAtTop) row?.scrollIntoView({ block: 'start' })
    })
  }
}

/**
 * Makes the name and the link of this talk's row the only Tab stops in the table. Set in the DOM, not by rendering: rows render
 * independently of each other.
 */
function setTabStop(id: string | undefined) {
  for (const stop of document.querySelectorAll<HTMLElement>('tr[data-talk] :is(button, a)')) {
    const index = rowOf(stop) === id ? 0 : -1
    if (stop.tabIndex !== index) stop.tabIndex = index
  }
}

const rowNamed = (id: string | undefined) => document.querySelector(`tr[data-talk="${CSS.escape(id ?? '')}"]`)

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('tr')?.dataset['talk'] : undefined
