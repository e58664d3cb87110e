import { overscan, rowHeight } from '../data/page-rules.ts'
import type { TalkRow } from '../data/talks-page.ts'
import { createRowSlot, type RowSlot } from './row-slot.ts'

/** Shows the rows that are near the viewport. Row `i` is always in slot `i` modulo their number, so scrolling changes few slots. */
export function createVirtualList(body: HTMLElement, open: (row: TalkRow) => void) {
  let rows: readonly TalkRow[] = []
  let slots: readonly RowSlot[] = []
  const top = body.getBoundingClientRect().top + scrollY

  function resize() {
    body.replaceChildren()
    const count = Math.ceil((innerHeight + 2 * overscan) / rowHeight) + 1
    slots = Array.from({ length: count }, () => createRowSlot(open))
    body.append(...slots.map(({ element }) => element))
    render()
  }

  function render() {
    const wanted = Math.floor((scrollY - top - overscan) / rowHeight)
    // At the end all slots stay in use: hiding some would cost their styles again.
    const first = Math.max(0, Math.min(wanted, rows.length - slots.length))
    for (let index = first; index < first + slots.length; index += 1) {
      const [slot, row] = [slots[index % slots.length], rows[index]]
      if (row) slot?.show(index, row)
      else slot?.hide()
    }
  }

  addEventListener('resize', resize)
  resize()
  return {
    render,
    /** px from the lower edge of the viewport to the end of the list. Computed, so that it needs no layout. */
    left: () => top + rows.length * rowHeight - scrollY - innerHeight,
    show(next: readonly TalkRow[]) {
      rows = next
      body.style.height = `${rows.length * rowHeight}px`
      render()
    },
  }
}
