import { classify, isStructure, type Field } from './classify.ts'

/** A part of an answer. The key is missing where the answer has no parts of its own. */
export interface Part {
  readonly key: string | undefined
  readonly value: unknown
}

/** An answer taken apart: what was asked for, and what the academy says about its own answer. */
export interface Envelope {
  readonly parts: readonly Part[]
  readonly bookkeeping: readonly Field[]
}

const aboutTheAnswer = /^(?:meta|links|paging|pagination|page_?info|info)$/i
const aboutTheCall = /^(?:status|code|message|success|version|count|total|total_?count|has_?more|si|limit)$/i

/**
 * An answer is usually `{ "<relation>": …, "meta": … }`. One that has fields of its own (texts beside lists, other than the usual
 * remarks) is a single part.
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

const isBookkeeping = ([key, value]: Field) =>
  isStructure(value) ? aboutTheAnswer.test(key) : aboutTheCall.test(key)

/** Whether there is nothing to see in a value; looks one level deep. */
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
