import type { Person } from '../../auth/account/auth-state.ts'
import { memoizeLast } from '../../lib/memoize-last.ts'
import { sessionRoleOf, type Part, type Talk } from '../talk.ts'

const partsOf = memoizeLast((_person: Person) => new WeakMap<Talk, Part | 'none'>())

/** `sessionRoleOf` with a cache: it is called for all talks again with each page that arrives. */
export function cachedSessionRole(talk: Talk, person: Person | undefined): Part | undefined {
  if (!person) return undefined
  const parts = partsOf(person)
  let part = parts.get(talk)
  if (!part) {
    part = sessionRoleOf(talk, person) ?? 'none'
    parts.set(talk, part)
  }
  return part === 'none' ? undefined : part
}
