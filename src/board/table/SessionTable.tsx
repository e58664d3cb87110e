import { FlexRender } from '@tanstack/react-table'
import { memo, useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { TalkList } from '../../talks/list/growing-list.ts'
import { followFocus } from '../../ui/focus/follow-focus.ts'
import { bandLayout, type BandLayout } from '../../ui/virtual/band-layout.ts'
import { createSlots } from '../../ui/virtual/slots.ts'
import { createViewport, type Viewport } from '../../ui/virtual/viewport.ts'
import { useWords } from '../../words/board-words.ts'
import type { Arrangement } from '../list/arrange.ts'
import columnStyles from './columns.module.css'
import { createTable } from './columns.tsx'
import { DayHeader } from './DayHeader.tsx'
import type { Section } from '../list/sections.ts'
import { useOpenTalk } from '../list/use-open-talk.ts'
import styles from './session-table.module.css'
import { useTableExtras } from './table-extras-context.ts'
import { SpacerRow } from './SpacerRow.tsx'
import { itemOf } from './table-shape.ts'
import { tableItems } from './table-window.ts'
import { TalkRow } from './TalkRow.tsx'

interface SessionTableProps {
  readonly list: TalkList
  readonly sections: readonly Section[]
  /** The order of the rows, and whether search or filters hide some; `undefined` until the extras are loaded. */
  readonly arranged: Arrangement | undefined
}

/**
 * The list as a virtualised table: only the rows near the viewport are rendered (`docs/decisions/0001-the-table-sees-only-the-window.md`).
 * All rows have a known height, so the position of each is computed, not measured. As most rows are not in the document, the table states
 * their number and each row its position (https://www.w3.org/TR/wai-aria-1.2/#aria-rowcount). Memoised: loading a page renders its parents
 * several times.
 */
export const SessionTable = memo(function PlainSessionTable({ list, sections, arranged }: SessionTableProps) {
  const words = useWords()
  const extras = useTableExtras()
  const [viewport] = useState(() =>
    createViewport(document.querySelector('main > *') ?? document.documentElement),
  )
  const [slots] = useState(createSlots)
  const [table] = useState(createTable)
  const [focused, setFocused] = useState<string>()
  // Its row stays rendered, so that the focus can return to it.
  const { talk: open } = useOpenTalk()
  const heights = useSyncExternalStore(viewport.subscribe, viewport.heights)
  const layout = useMemo(() => bandLayout(sections, heights.row, heights.header), [sections, heights])
  const [first, last, stickyHeader] = useVisible(viewport, layout)
  const items = tableItems(
    sections,
    layout,
    [first, last],
    [stickyHeader, itemOf({ sections, layout }, (focused && list.byId.get(focused)) || open)],
  )
  const talks = items.flatMap((item) => (item.kind === 'talk' ? [item.talk] : []))
  const slotOf = slots.assign(
    talks.map(({ id }) => id),
    focused,
  )
  table.setOptions((options) => ({ ...options, data: talks }))
  const headers = table.getLeafHeaders()
  const unloaded = arranged?.isFiltered ? 0 : Math.max(0, (list.total ?? 0) - list.sessions)

  /** Follows scrolling, and keeps the focused row rendered however far it is scrolled out of the viewport. */
  const attach = useCallback(
    (body: HTMLElement | null) => {
      if (!body) return undefined
      const detach = viewport.attach(body)
      const stopFollowing = followFocus(body, (element) =>
        setFocused(element?.closest('tr')?.dataset['talk']),
      )
      return () => {
        detach?.()
        stopFollowing()
      }
    },
    [viewport],
  )

  // Explicit ARIA roles: rows are laid out as grids, under 640 px as cards, and a CSS `display` value can remove the implicit table roles.
  return (
    <table
      role="table"
      aria-label={words.table.label}
      aria-rowcount={1 + layout.items + unloaded}
      className={styles.table}
    >
      <thead role="rowgroup" className={styles.head}>
        <tr role="row" aria-rowindex={1}>
          {headers.map((header) => {
            const { id } = header.column
            return (
              <th
                key={id}
                role="columnheader"
                scope="col"
                aria-sort={arranged?.sortOf(id)}
                className={columnStyles[id]}
              >
                <FlexRender header={header} />
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={attach} className={styles.body}>
        {items.map((item) => {
          if (item.kind === 'gap')
            return <SpacerRow key={item.id} height={item.height} columns={headers.length} />
          const rowIndex = item.index + 2
          if (item.kind === 'header')
            return (
              <DayHeader key={item.id} section={item.section} rowIndex={rowIndex} columns={headers.length} />
            )
          const { talk } = item
          return (
            <TalkRow
              key={slotOf.get(talk.id)}
              row={table.getRow(talk.id)}
              talk={talk}
              rowIndex={rowIndex}
              columns={table.options.columns}
            />
          )
        })}
      </tbody>
      {extras && (
        <>
          <extras.ScrollAnchor {...{ list, arranged, sections, layout, viewport }} />
          <extras.RowFocus {...{ list, sections, layout, viewport, onPin: setFocused }} />
        </>
      )}
    </table>
  )
})

/** Number of items by which the window moves at once: rendering four new rows every fourth row takes less than one at each. */
const step = 4

/** The first and last item in the viewport with the overscan, and the day header to stick at the top. Re-renders only when one changes. */
function useVisible(
  viewport: Viewport,
  layout: BandLayout,
): [first: number, last: number, stickyHeader: number] {
  const first = useStepAt(viewport, layout, () => viewport.top() - viewport.overscan())
  const last = useStepAt(viewport, layout, () => viewport.top() + viewport.height() + viewport.overscan())
  const band = useSyncExternalStore(
    viewport.subscribe,
    () => layout.placeOf(layout.itemAt(viewport.top())).band,
  )
  return [first * step, last * step + step - 1, layout.indexOf(band, -1)]
}

const useStepAt = (viewport: Viewport, layout: BandLayout, y: () => number) =>
  useSyncExternalStore(viewport.subscribe, () => Math.floor(layout.itemAt(y()) / step))
