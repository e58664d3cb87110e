/**
 * Slot numbers for virtualised rows, used as React keys: a new row reuses the number, and so the DOM element, of a row that was removed.
 * A row keeps its slot while it is rendered, so that a focused element never becomes another row.
 */
export function createSlots() {
  /** By id, in the order of the rows. */
  const taken = new Map<string, number>()
  const free: number[] = []
  let created = 0
  return {
    /**
     * Returns the slot of each of `ids`, which are in the order of the rows, and frees those of all other ids, except `focused`: reusing the
     * element of the focused row would move the focus to another row.
     */
    assign(ids: readonly string[], focused?: string): ReadonlyMap<string, number> {
      const wanted = new Set(ids)
      const freed: number[] = []
      for (const [id, slot] of taken) {
        if (wanted.has(id) || id === focused) continue
        taken.delete(id)
        freed.push(slot)
      }
      // In the order of the rows that had them: where all rows are new, as after a jump, no element has to be moved in the document.
      free.unshift(...freed)
      for (const id of ids) {
        const slot = taken.get(id) ?? free.shift() ?? created++
        taken.delete(id)
        taken.set(id, slot)
      }
      return taken
    },
  }
}
