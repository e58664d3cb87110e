import type { ReactTable } from '@tanstack/react-table'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { rowHeight } from '../data/page-rules.ts'
import type { TalkRow } from '../data/talks-page.ts'
import type { features } from './columns.tsx'

interface VirtualBodyProps {
  readonly table: ReactTable<typeof features, TalkRow>
}

/** The rows near the viewport. Each is measured, as in TanStack's example. */
export function VirtualBody({ table }: VirtualBodyProps) {
  const { rows } = table.getRowModel()
  const body = useRef<HTMLTableSectionElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => setScrollMargin(body.current?.offsetTop ?? 0), [])
  // oxlint-disable-next-line react/incompatible-library -- React Compiler is not used
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 5,
    scrollMargin,
  })
  return (
    <tbody ref={body} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index]
        return (
          row && (
            <tr
              key={row.id}
              data-index={item.index}
              ref={virtualizer.measureElement}
              style={{ transform: `translateY(${item.start - scrollMargin}px)` }}
            >
              {row.getAllCells().map((cell) => (
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          )
        )
      })}
    </tbody>
  )
}
