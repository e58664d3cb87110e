import { columnTexts } from '../data/column-texts.ts'
import { rowHeight } from '../data/page-rules.ts'
import type { TalkRow } from '../data/talks-page.ts'
import { create } from './elements.ts'

/** One `<tr>`, which shows another talk whenever the window moves. */
export interface RowSlot {
  readonly element: HTMLTableRowElement
  show(index: number, row: TalkRow): void
  hide(): void
}

/** Creates an empty row; a click on the session's name calls `open`. */
export function createRowSlot(open: (row: TalkRow) => void): RowSlot {
  const element = create('tr')
  let at = -1
  let shown: TalkRow | undefined
  const cells = columnTexts.map(({ heading, text }) => {
    const cell = create(heading === 'Session' ? 'th' : 'td')
    const holder = heading === 'Session' ? create('button') : heading === 'Join' ? create('a') : cell
    if (holder !== cell) cell.append(holder)
    holder.append('')
    const node = holder.firstChild
    element.append(cell)
    if (holder instanceof HTMLButtonElement) holder.addEventListener('click', () => shown && open(shown))
    return (row: TalkRow) => {
      if (node) node.nodeValue = text(row)
      if (holder instanceof HTMLAnchorElement) holder.href = row.talk.joinURL
    }
  })
  return {
    element,
    show(index, row) {
      if (index !== at) element.style.transform = `translateY(${index * rowHeight}px)`
      if (row !== shown) for (const update of cells) update(row)
      if (shown === undefined) element.hidden = false
      at = index
      shown = row
    },
    hide() {
      if (shown === undefined) return
      element.hidden = true
      shown = undefined
    },
  }
}
