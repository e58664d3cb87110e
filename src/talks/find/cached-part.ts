import type { Person } from '../../auth/account/auth-state.ts'
import { memoizeLast } from '../../lib/memoize-last.ts'
import { partOf, type Part, type Talk } from '../talk.ts'

const partsOf = memoizeLast((_person: Person) => new WeakMap<Talk, Part | 'none'>())

/** `partOf` with a cache: it is called for all talks again with each page that arrives. */
export function cachedPart(talk: Talk, person: Person | undefined): Part | undefined {
  if (!person) return undefined
  const parts = partsOf(person)
  let part = parts.get(talk)
  if (!part) {
    part = partOf(talk, person) ?? 'none'
    parts.set(talk, part)
  }
  return part === 'none' ? undefined : part
}
