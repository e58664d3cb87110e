import { cleanName } from '../../lib/text/clean-name.ts'
import { isIdKey, isStructure } from '../value/classify.ts'

/** Objects of an answer that are looked at: a larger one is not worth the wait. */
const most = 2000
const nameKeys = ['name', 'title', 'fullName', 'displayName', 'heading']

/**
 * Names of things by their ids: those `known`, and what an answer itself calls by an id and a name. An object with several ids of its
 * own does not say whose name it has.
 */
export function namesById(answer: unknown, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map(known)
  const waiting: unknown[] = [answer]
  for (let looked = 0; looked < most && waiting.length > 0; looked += 1) {
    const value = waiting.shift()
    if (typeof value !== 'object' || value === null) continue
    const fields = Object.entries(value)
    const ids = fields.flatMap(([key, id]) => (isIdKey(key) && typeof id === 'string' ? id : []))
    const name = nameKeys.map((key) => fields.find(([one]) => one === key)?.[1]).find(isText)
    const [id] = ids
    if (id !== undefined && ids.length === 1 && name !== undefined && !names.has(id)) {
      names.set(id, cleanName(name, 100))
    }
    for (const [, inner] of fields) if (isStructure(inner) && waiting.length < most) waiting.push(inner)
  }
  return names
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
