import { classify, type Field } from './classify.ts'
import { isEmpty } from './envelope.ts'

/** The fields of an object in two groups, each in the original order. */
export interface SortedFields {
  readonly primary: readonly Field[]
  /** Ids and empty fields. */
  readonly secondary: readonly Field[]
}

/** Divides fields into `primary` and `secondary`; each field is in exactly one of them. */
export const sortFields = (fields: readonly Field[]): SortedFields => ({
  primary: fields.filter((field) => !isSecondary(field)),
  secondary: fields.filter(isSecondary),
})

const isSecondary = ([key, value]: Field) =>
  isEmpty(value) || ['none', 'id'].includes(classify(key, value).kind)
