import { cleanName } from '../../lib/text/clean-name.ts'
import { classify, type Field, type Scalar } from '../value/classify.ts'
import type { Entry, Remark } from './entry.ts'

/** The fields of one thing, each taken out as it is understood. */
export interface Reading {
  /** The first of `keys` that holds a text; '' where none does. */
  text(...keys: readonly string[]): string
  /** What stands under a key, where it is one of these. */
  oneOf(key: string, known: ReadonlySet<string>): string | undefined
  /** Whether something stands under a key; it is left there. */
  has(key: string): boolean
  /** The first of `keys` that holds a value of this kind. */
  scalar<K extends Scalar['kind']>(
    kind: K,
    ...keys: readonly string[]
  ): Extract<Scalar, { kind: K }> | undefined
  /** What stands under a key, whatever it is. */
  raw(key: string): unknown
  /** The fields under a key, where it holds an object. */
  fields(key: string): readonly Field[]
  /** What was not asked for. */
  rest(): readonly Field[]
}

/** Reads a thing; `undefined` where `value` has no fields. */
export function reading(value: unknown): Reading | undefined {
  const content = classify('', value)
  if (content.kind !== 'map') return undefined
  const left = new Map<string, unknown>(content.fields)
  const take = (key: string) => {
    const held = left.get(key)
    left.delete(key)
    return held
  }
  return {
    text(...keys) {
      const key = keys.find((one) => {
        const held = left.get(one)
        return typeof held === 'string' && cleanName(held) !== ''
      })
      const held = key === undefined ? '' : take(key)
      return typeof held === 'string' ? cleanName(held, 300) : ''
    },
    scalar(kind, ...keys) {
      for (const key of keys) {
        const found = left.has(key) ? classify(key, left.get(key)) : undefined
        if (found && isOf(found, kind)) {
          left.delete(key)
          return found
        }
      }
      return undefined
    },
    oneOf(key, known) {
      const held = left.get(key)
      if (typeof held !== 'string' || !known.has(held)) return undefined
      left.delete(key)
      return held
    },
    has: (key) => left.has(key),
    raw: take,
    fields(key) {
      const inner = classify(key, left.get(key))
      if (inner.kind !== 'map') return []
      left.delete(key)
      return inner.fields
    },
    rest: () => [...left],
  }
}

/** An entry of what was understood, and of all that is left. */
export const entryOf = (
  from: Reading,
  title: Entry['title'],
  remarks: readonly (Remark | undefined)[],
  person?: { readonly picture: unknown },
): Entry => ({
  title,
  isPerson: person !== undefined,
  picture: person?.picture,
  remarks: remarks.filter((remark) => remark !== undefined),
  links: from.fields('links'),
  rest: from.rest(),
})

const isOf = <K extends Scalar['kind']>(
  found: { readonly kind: string },
  kind: K,
): found is Extract<Scalar, { kind: K }> => found.kind === kind
