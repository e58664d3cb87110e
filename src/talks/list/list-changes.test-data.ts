/** Numbers from 0 to 1. */
type Random = () => number

/** What happens to a list between two requests. Ids that leave for good are taken out of `stable`. */
export type Change = (list: string[], random: Random, stable: Set<string>) => void

let made = 0
const insert: Change = (list, random) => {
  made += 1
  list.splice(Math.floor(random() * list.length), 0, `new ${made}`)
}
const leave = (list: string[], at: number, stable: Set<string>) => {
  for (const id of list.splice(at, 1)) stable.delete(id)
}
const remove: Change = (list, random, stable) => leave(list, Math.floor(random() * list.length), stable)

/** The ways in which a list of upcoming sessions moves while it is read. */
export const changes: Readonly<Record<string, Change>> = {
  'heads leave': (list, random, stable) => {
    for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) leave(list, 0, stable)
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
