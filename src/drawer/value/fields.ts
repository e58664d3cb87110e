import { classify, type Field } from './classify.ts'
import { isEmpty } from './envelope.ts'

/** The fields of an object by what they tell, each group in the order given. */
export interface SortedFields {
  readonly telling: readonly Field[]
  /** Ids, and what is empty. */
  readonly quiet: readonly Field[]
}

/** Parts what tells something from what rarely does; a field is in one of the two groups. */
export const sortFields = (fields: readonly Field[]): SortedFields => ({
  telling: fields.filter((field) => !isQuiet(field)),
  quiet: fields.filter(isQuiet),
})

const isQuiet = ([key, value]: Field) => isEmpty(value) || ['none', 'id'].includes(classify(key, value).kind)
