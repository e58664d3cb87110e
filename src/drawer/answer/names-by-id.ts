import { cleanName } from '../../lib/text/clean-name.ts'
import { unescapeHtml } from '../../lib/text/unescape-html.ts'
import { isIdKey, isStructure } from '../value/classify.ts'

/** Objects of an answer that are searched: searching more would take too long. */
const maxObjects = 2000
const nameKeys = ['name', 'title', 'fullName', 'displayName', 'heading']

/**
 * Names of people and things by their ids: those `known`, and those of objects in the answer that have an id and a name. An object with
 * several ids is skipped, as it is unclear which one the name belongs to.
 */
export function namesById(answer: unknown, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map(known)
  const queue: unknown[] = [answer]
  for (let searched = 0; searched < maxObjects && queue.length > 0; searched += 1) {
    const value = queue.shift()
    if (typeof value !== 'object' || value === null) continue
    const fields = Object.entries(value)
    const ids = fields.flatMap(([key, id]) => (isIdKey(key) && typeof id === 'string' ? id : []))
    const name = nameKeys.map((key) => nameOf(fields.find(([one]) => one === key)?.[1])).find(Boolean)
    const [id] = ids
    if (id !== undefined && ids.length === 1 && name !== undefined && !names.has(id)) {
      names.set(id, name)
    }
    for (const [, inner] of fields) if (isStructure(inner) && queue.length < maxObjects) queue.push(inner)
  }
  return names
}

const nameOf = (value: unknown) => (typeof value === 'string' ? cleanName(unescapeHtml(value), 100) : '')
