import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { currentParam } from '../../address/address.ts'
import type { Talk } from '../../talks/talk.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { Viewport } from '../../ui/virtual/viewport.ts'
import { readOnGoal } from '../list/read-on-goal.ts'
import { itemOf, type TableShape } from './table-shape.ts'
import { showTalk } from '../../drawer/show-talk.ts'
import { onMove, type Move } from './moves.ts'
import { destination } from './destination.ts'

export interface RowFocusProps extends TableShape {
  readonly list: TalkList
  readonly viewport: Viewport
  /** Has the row of a talk drawn, however far away it is. */
  readonly onPin: (id: string) => void
}

/**
 * Moves the focus from row to row, also to rows that do not exist until it comes there. Where the row that has it goes, since its
 * talk is over or filtered away, the one in its place gets it. Details that are open beside the list turn to the row one comes to. Tab stops at one row only, and then leaves the table: at the one that
 * last had the focus, else at the first on screen.
 */
export function RowFocus({ list, sections, layout, viewport, onPin }: RowFocusProps) {
  /** The row that has the focus, and the item of the table it is. */
  const held = useRef<{ readonly id: string; readonly item: number }>(undefined)
  const last = useRef<string>(undefined)
  // Read here, as after the rows are drawn it would have them laid out once more.
  const atTop = layout.itemAt(viewport.top())
  const itemNamed = (id: string | undefined) =>
    id === undefined ? undefined : itemOf({ sections, layout }, list.byId.get(id))

  const run = useEffectEvent((where: Move) => {
    // Who goes elsewhere is not on the way to a far day any more.
    if (readOnGoal.get()?.to !== 'search') readOnGoal.set(undefined)
    if (where.to === 'talk') return focus(list.byId.get(where.id))
    const shown = currentParam('talk')
    const from =
      itemNamed(rowOf(document.activeElement)) ?? itemNamed(shown) ?? layout.itemAt(viewport.top()) - 1
    const talk = destination(where, from, sections, layout)
    focus(talk, where.to === 'day')
    if (talk && shown !== undefined) showTalk(talk.id)
  })
  const remember = useEffectEvent((target: EventTarget | null) => {
    const id = rowOf(target)
    const item = itemNamed(id)
    held.current = id === undefined || item === undefined ? undefined : { id, item }
    if (id === undefined) return
    last.current = id
    stopAt(id)
  })

  useEffect(() => onMove((where) => run(where)), [])
  useEffect(() => {
    const listen = ({ target }: Event) => remember(target)
    // A click beside everything takes the focus away, and tells nobody who gets it.
    const events = ['focusin', 'pointerdown']
    for (const event of events) document.addEventListener(event, listen)
    return () => {
      for (const event of events) document.removeEventListener(event, listen)
    }
  }, [])

  useLayoutEffect(() => {
    const isThere = rowNamed(last.current) !== null && itemNamed(last.current) !== undefined
    stopAt(isThere ? last.current : destination({ to: 'next' }, atTop - 1, sections, layout)?.id)
  })

  useLayoutEffect(() => {
    const { id, item = 0 } = held.current ?? {}
    if (id === undefined || itemNamed(id) !== undefined || document.activeElement !== document.body) return
    const back = destination({ to: 'previous' }, layout.items, sections, layout)
    focus(destination({ to: 'next' }, item - 1, sections, layout) ?? back)
  })
  return null

  function focus(talk: Talk | undefined, isAtTop = false) {
    if (!talk) return
    // After the effect this may be called in: within one, nothing is drawn at once.
    queueMicrotask(() => {
      flushSync(() => onPin(talk.id))
      const row = rowNamed(talk.id)
      row?.querySelector('button')?.focus({ preventScroll: isAtTop })
      if (isAtTop) row?.scrollIntoView({ block: 'start' })
    })
  }
}

/** Has Tab stop at the row of this talk alone, at its name and at its link. Rows render by themselves, and know nothing of each other. */
function stopAt(id: string | undefined) {
  for (const stop of document.querySelectorAll<HTMLElement>('tr[data-talk] :is(button, a)')) {
    const index = rowOf(stop) === id ? 0 : -1
    if (stop.tabIndex !== index) stop.tabIndex = index
  }
}

const rowNamed = (id: string | undefined) => document.querySelector(`tr[data-talk="${CSS.escape(id ?? '')}"]`)

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('tr')?.dataset['talk'] : undefined
