/**
 * Numbers for things that come and go, so that what comes takes the number, and with it the DOM element, of what has gone. The same
 * thing keeps its number as long as it stays, so an element that has the focus is never handed to another row.
 */
export function createSlots() {
  const taken = new Map<string, number>()
  const free: number[] = []
  return {
    /**
     * The slot of each of `ids`. All others give theirs back, but for `held`, which had the focus: who took its element would take
     * the focus along.
     */
    assign(ids: readonly string[], held?: string): ReadonlyMap<string, number> {
      const wanted = new Set(ids)
      for (const [id, slot] of taken) {
        if (wanted.has(id) || id === held) continue
        taken.delete(id)
        free.push(slot)
      }
      for (const id of ids) if (!taken.has(id)) taken.set(id, free.pop() ?? taken.size)
      return taken
    },
  }
}
