/**
 * Slot numbers for virtualised rows, used as React keys: a new row reuses the number, and so the DOM element, of a row that was removed.
 * A row keeps its slot while it is rendered, so that a focused element never becomes another row.
 */
export function createSlots() {
  const taken = new Map<string, number>()
  const free: number[] = []
  return {
    /**
     * Returns the slot of each of `ids`, and frees those of all other ids, except `focused`: reusing the element of the focused row would
     * move the focus to another row.
     */
    assign(ids: readonly string[], focused?: string): ReadonlyMap<string, number> {
      const wanted = new Set(ids)
      for (const [id, slot] of taken) {
        if (wanted.has(id) || id === focused) continue
        taken.delete(id)
        free.push(slot)
      }
      for (const id of ids) if (!taken.has(id)) taken.set(id, free.pop() ?? taken.size)
      return taken
    },
  }
}
