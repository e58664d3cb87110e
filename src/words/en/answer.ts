import { numberFormat } from '../grammar/number-format.ts'
import { plural } from '../grammar/plural.ts'

const count = numberFormat('en')
const entries = plural('en', { one: 'entry', other: 'entries' })
const fields = plural('en', { one: 'field', other: 'fields' })

/** English texts of the drawer about a linked resource and its values. */
export const answer = {
  yes: 'Yes',
  no: 'No',
  none: 'None',
  empty: 'Nothing here yet.',
  /** Label of a field whose key is empty. */
  unnamed: 'No name',
  entries: (n: number) => `${count(n)} ${entries(n)}`,
  fields: (n: number) => `${count(n)} ${fields(n)}`,
  open: 'Open',
  openNamed: (label: string) => `Open ${label}`,
  allFields: 'All fields',
  /** Heading of the column of buttons that expand a row, and the start of their accessible names. */
  more: 'More fields',
  moreOf: (row: string) => `More fields of ${row}`,
  row: (n: number) => `row ${count(n)}`,
  showAll: (n: number) => `Show all ${count(n)}`,
  showFew: (n: number) => `Show the first ${count(n)} only`,
  showMore: (n: number, total: number) => `Show ${count(n)} more of ${count(total)}`,
  showText: (n: number) => `Show all ${count(n)} characters`,
  about: 'About this answer',
  raw: 'As JSON',
  copying: {
    copy: 'Copy',
    copied: 'Copied',
    byHand: 'The browser does not allow copying here. Copy it from this field:',
    field: 'JSON',
  },
  tooDeep: 'What follows is nested too deeply to be shown.',
}
