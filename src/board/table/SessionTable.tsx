import { FlexRender } from '@tanstack/react-table'
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { Talk } from '../../talks/talk.ts'
import { followFocus } from '../../ui/focus/follow-focus.ts'
import { bandLayout, type BandLayout } from '../../ui/virtual/band-layout.ts'
import { createSlots } from '../../ui/virtual/slots.ts'
import { createViewport, type Viewport } from '../../ui/virtual/viewport.ts'
import { useWords } from '../../words/board-words.ts'
import type { Arrangement } from './arrange.ts'
import columnStyles from './columns.module.css'
import { createTable } from './columns.tsx'
import { DayHeader } from './DayHeader.tsx'
import type { Section } from './sections.ts'
import styles from './session-table.module.css'
import { useTableExtras } from './table-extras-context.ts'
import { itemOf } from './table-shape.ts'
import { tableItems } from './table-window.ts'
import { TalkRow } from './TalkRow.tsx'

interface SessionTableProps {
  readonly list: TalkList
  readonly sections: readonly Section[]
  /** The talk whose drawer is open: its row stays in the document, for the focus to come back to. */
  readonly open: Talk | undefined
  /** The order of the rows, and whether some are left out; `undefined` until it is loaded. */
  readonly arranged: Arrangement | undefined
}

/** Px drawn above and below the screen, so that a quick scroll finds rows and not a gap. */
const overscan = 480

/**
 * The list as a table of which only the rows around the screen exist (`docs/decisions`, "The table sees only the window"). All
 * rows are of known height, so where each stands is arithmetic.
 */
export function SessionTable({ list, sections, open, arranged }: SessionTableProps) {
  const words = useWords()
  const extras = useTableExtras()
  const [viewport] = useState(createViewport)
  const [slots] = useState(createSlots)
  const [table] = useState(createTable)
  const [focused, setFocused] = useState<string>()
  const heights = useSyncExternalStore(viewport.subscribe, viewport.heights)
  const layout = useMemo(() => bandLayout(sections, heights.row, heights.header), [sections, heights])
  const [first, last, sticking] = useVisible(viewport, layout)
  const items = tableItems(
    sections,
    layout,
    [first, last],
    [sticking, itemOf({ sections, layout }, (focused && list.byId.get(focused)) || open)],
  )
  const talks = items.flatMap((item) => (item.kind === 'talk' ? [item.talk] : []))
  const slotOf = slots.assign(
    talks.map(({ id }) => id),
    focused,
  )
  table.setOptions((options) => ({ ...options, data: talks }))
  const headers = table.getLeafHeaders()
  const unseen = arranged?.isFiltered ? 0 : Math.max(0, (list.total ?? 0) - list.sessions)

  /** A row that has the focus stays in the document however far it is scrolled away. */
  const attach = useCallback(
    (body: HTMLElement | null) => {
      if (!body) return undefined
      const leave = viewport.attach(body)
      const stop = followFocus(body, (element) => setFocused(element?.closest('tr')?.dataset['talk']))
      return () => {
        leave?.()
        stop()
      }
    },
    [viewport],
  )

  // Roles are written out because under 640 px the same elements are laid out as cards, which would take theirs away.
  return (
    <table
      role="table"
      aria-label={words.table.label}
      aria-rowcount={1 + layout.items + unseen}
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
          if (item.kind === 'gap') return <Gap key={item.id} height={item.height} columns={headers.length} />
          const rowIndex = item.index + 2
          if (item.kind === 'header')
            return (
              <DayHeader key={item.id} section={item.section} rowIndex={rowIndex} columns={headers.length} />
            )
          const { talk } = item
          return (
            <TalkRow key={slotOf.get(talk.id)} row={table.getRow(talk.id)} talk={talk} rowIndex={rowIndex} />
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
}

/** The items on screen with the overscan, and the header of the day at its upper edge. Renders anew only when these change. */
function useVisible(viewport: Viewport, layout: BandLayout): [first: number, last: number, sticking: number] {
  const first = useItemAt(viewport, layout, () => viewport.top() - overscan)
  const last = useItemAt(viewport, layout, () => viewport.top() + viewport.height() + overscan)
  const top = useItemAt(viewport, layout, viewport.top)
  return [first, last, layout.indexOf(layout.placeOf(top).band, -1)]
}

const useItemAt = (viewport: Viewport, layout: BandLayout, y: () => number) =>
  useSyncExternalStore(viewport.subscribe, () => layout.itemAt(y()))

interface GapProps {
  /** Px. */
  readonly height: number
  /** Columns that it stretches over. */
  readonly columns: number
}

function Gap({ height, columns }: GapProps) {
  return (
    <tr aria-hidden="true" className={styles.gap} style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}
