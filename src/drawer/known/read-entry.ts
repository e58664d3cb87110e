import { cleanName } from '../../lib/text/clean-name.ts'
import { classify, type Field, type Scalar } from '../value/classify.ts'
import { unescapeName } from '../value/unescape-name.ts'
import type { Entry, EntryFact } from './entry.ts'

/** Reads the fields of one object. Each field that is read is removed, so that `rest` has those not read. */
export interface Reading {
  /** The text of the first of `keys` that has one; '' where none does. */
  text(...keys: readonly string[]): string
  /** The value of a key, where it is one of `known`. */
  oneOf(key: string, known: ReadonlySet<string>): string | undefined
  /** Whether the object has a key. Does not remove the field. */
  has(key: string): boolean
  /** The value of the first of `keys` that has one of this kind. */
  scalar<K extends Scalar['kind']>(
    kind: K,
    ...keys: readonly string[]
  ): Extract<Scalar, { kind: K }> | undefined
  /** The value of a key, of any kind. */
  raw(key: string): unknown
  /** The fields of the object under a key; none where it is not an object. */
  fields(key: string): readonly Field[]
  /** The fields that were not read. */
  rest(): readonly Field[]
}

/** Begins to read an object; `undefined` where `value` is not an object. */
export function reading(value: unknown): Reading | undefined {
  const content = classify('', value)
  if (content.kind !== 'map') return undefined
  const remaining = new Map<string, unknown>(content.fields)
  const take = (key: string) => {
    const field = remaining.get(key)
    remaining.delete(key)
    return field
  }
  return {
    text(...keys) {
      for (const key of keys) {
        const field = remaining.get(key)
        const text = typeof field === 'string' ? cleanName(unescapeName(key, field), 300) : ''
        if (text === '') continue
        remaining.delete(key)
        return text
      }
      return ''
    },
    scalar(kind, ...keys) {
      for (const key of keys) {
        const found = remaining.has(key) ? classify(key, remaining.get(key)) : undefined
        if (found && isOf(found, kind)) {
          remaining.delete(key)
          return found
        }
      }
      return undefined
    },
    oneOf(key, known) {
      const field = remaining.get(key)
      if (typeof field !== 'string' || !known.has(field)) return undefined
      remaining.delete(key)
      return field
    },
    has: (key) => remaining.has(key),
    raw: take,
    fields(key) {
      const inner = classify(key, remaining.get(key))
      if (inner.kind !== 'map') return []
      remaining.delete(key)
      return inner.fields
    },
    rest: () => [...remaining],
  }
}

/** Makes an entry from what was read, with the remaining fields as its `rest`. */
export const entryOf = (
  from: Reading,
  title: Entry['title'],
  facts: readonly (EntryFact | undefined)[],
  person?: { readonly picture: unknown },
): Entry => ({
  title,
  isPerson: person !== undefined,
  picture: person?.picture,
  facts: facts.filter((fact) => fact !== undefined),
  links: from.fields('links'),
  rest: from.rest(),
})

const isOf = <K extends Scalar['kind']>(
  found: { readonly kind: string },
  kind: K,
): found is Extract<Scalar, { kind: K }> => found.kind === kind
