/** Returns a number from 0 up to 1. */
type Random = () => number

/** A change of a list between two requests. Ids that are removed for good are removed from `stable`, too. */
export type Change = (list: string[], random: Random, stable: Set<string>) => void

let inserted = 0
const insert: Change = (list, random) => {
  inserted += 1
  list.splice(Math.floor(random() * list.length), 0, `new ${inserted}`)
}
const removeAt = (list: string[], at: number, stable: Set<string>) => {
  for (const id of list.splice(at, 1)) stable.delete(id)
}
const remove: Change = (list, random, stable) => removeAt(list, Math.floor(random() * list.length), stable)

/** The changes that a list of upcoming sessions may undergo while it is read. */
export const changes: Readonly<Record<string, Change>> = {
  'heads leave': (list, random, stable) => {
    for (let remaining = 1 + Math.floor(random() * 3); remaining > 0; remaining -= 1)
      removeAt(list, 0, stable)
  },
  'insert and delete': (list, random, stable) => {
    remove(list, random, stable)
    insert(list, random, stable)
  },
  'storm of eight': (list, random, stable) => {
    for (let n = 0; n < 8; n += 1) (random() < 0.5 ? remove : insert)(list, random, stable)
  },
  reschedule(list, random) {
    const [moved] = list.splice(Math.floor(random() * list.length), 1)
    if (moved !== undefined) list.splice(Math.floor(random() * list.length), 0, moved)
  },
}
