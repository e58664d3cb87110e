import { classify, isStructure, type Field } from './classify.ts'

/** A part of an answer. The key is `undefined` where the part is the whole answer. */
export interface Part {
  readonly key: string | undefined
  readonly value: unknown
}

/** An answer split into its data and its metadata (paging, status). */
export interface Envelope {
  readonly parts: readonly Part[]
  readonly bookkeeping: readonly Field[]
}

const metadataStructures = /^(?:meta|links|paging|pagination|page_?info|info)$/i
const metadataScalars =
  /^(?:status|code|message|success|version|count|total|total_?count|has_?more|si|limit)$/i

/**
 * Splits an answer, which is usually `{ "<relation>": …, "meta": … }`. One that also has scalar fields, other than the usual metadata, is
 * a single part.
 */
export function openEnvelope(answer: unknown): Envelope {
  const content = classify('', answer)
  if (content.kind !== 'map') return { parts: [{ key: undefined, value: answer }], bookkeeping: [] }
  const bookkeeping = content.fields.filter(isBookkeeping)
  const rest = content.fields.filter((field) => !isBookkeeping(field))
  if (rest.length === 0 || !rest.every(([, value]) => isStructure(value) || value === null)) {
    return { parts: [{ key: undefined, value: answer }], bookkeeping: [] }
  }
  return { parts: rest.map(([key, value]) => ({ key, value })), bookkeeping }
}

/** Whether no part of an answer has a value. */
export const isEverythingEmpty = ({ parts }: Envelope): boolean => parts.every(({ value }) => isEmpty(value))

const isBookkeeping = ([key, value]: Field) =>
  isStructure(value) ? metadataStructures.test(key) : metadataScalars.test(key)

/** Whether a value is empty: no value, or a list or object without items. Looks one level deep. */
export function isEmpty(value: unknown): boolean {
  const content = classify('', value)
  switch (content.kind) {
    case 'none':
      return true
    case 'list':
      return content.items.length === 0
    case 'map':
      return content.fields.length === 0
    default:
      return false
  }
}
