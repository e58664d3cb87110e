import { memo, useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { TalkList } from '../../talks/list/growing-list.ts'
import { followFocus } from '../../ui/focus/follow-focus.ts'
import { bandLayout } from '../../ui/virtual/band-layout.ts'
import { createSlots } from '../../ui/virtual/slots.ts'
import { createViewport } from '../../ui/virtual/viewport.ts'
import { useWords } from '../../words/board-words.ts'
import type { Arrangement } from '../list/arrange.ts'
import columnStyles from './columns.module.css'
import { createTable } from './columns.tsx'
import { DayHeader } from './DayHeader.tsx'
import type { Section } from '../list/sections.ts'
import { useOpenTalkValue } from '../list/use-open-talk.ts'
import styles from './session-table.module.css'
import { useTableExtras } from './table-extras-context.ts'
import { itemOf } from './table-shape.ts'
import { tableItems } from './table-window.ts'
import { TalkRow } from './TalkRow.tsx'
import { useVisible, type ItemWindow } from './use-visible.ts'

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
  const heights = useSyncExternalStore(viewport.subscribe, viewport.heights)
  const whole = useMemo(() => bandLayout(sections, heights.row, heights.header), [sections, heights])
  const layout = extras?.fit(whole, viewport) ?? whole
  const { visible, stickyHeader } = useVisible(viewport, layout)
  const shape = { sections, layout }
  const focusedItem = itemOf(shape, focused ? list.byId.get(focused) : undefined)
  // Rendered wherever it is, so that the focus can return to it.
  const openItem = useOpenTalkValue(list, ({ talk }) => outside(visible, itemOf(shape, talk)))
  const items = tableItems(sections, layout, visible, [stickyHeader, focusedItem ?? openItem])
  const talks = items.flatMap((item) => (item.kind === 'talk' ? [item.talk] : []))
  const slotOf = slots.assign(
    talks.map(({ id }) => id),
    focused,
  )
  table.setOptions((options) => ({ ...options, data: talks }))
  const headers = table.getLeafHeaders()
  const unloaded = arranged?.isFiltered ? 0 : Math.max(0, (list.total ?? 0) - list.received)

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
            const { id, columnDef } = header.column
            return (
              <th
                key={id}
                role="columnheader"
                scope="col"
                aria-sort={arranged?.sortOf(id)}
                className={columnStyles[id]}
              >
                {columnDef.meta?.heading}
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={attach} className={styles.body} style={{ minHeight: layout.height }}>
        {items.map((item) => {
          // As high as the rows that are not rendered.
          if (item.kind === 'gap')
            return (
              <tr key={item.id} aria-hidden="true" className={styles.gap} style={{ height: item.height }}>
                <td colSpan={headers.length} />
              </tr>
            )
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
        <extras.TableTools {...{ list, arranged, sections, layout, viewport, unloaded, onPin: setFocused }} />
      )}
    </table>
  )
})

/** `item`, or −1 if there is none or it is in the window anyway. */
const outside = ([first, last]: ItemWindow, item = -1) => (item < first || item > last ? item : -1)
