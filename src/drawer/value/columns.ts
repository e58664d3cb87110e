import { classify, isIdKey, isStructure, type Content, type Field } from './classify.ts'
import { isEmpty } from './envelope.ts'
import { wordsOf } from './humanise.ts'

/** A row of a list of objects. */
export type Row = readonly Field[]

/** A column that is shown. */
export interface Column {
  readonly key: string
  /** Whether all values are numbers, which are then aligned at the end. */
  readonly numeric: boolean
  /** Whether it has long texts, which need a minimum width. */
  readonly roomy: boolean
}

const maxColumns = 5
/** Rows that are examined to choose the columns. Fields without a column are shown below each row. */
const sampleSize = 200

const titles = [
  ['name', 'title', 'fullname', 'displayname'],
  ['subject', 'question', 'heading', 'label'],
  ['text', 'message', 'code', 'emailid'],
]

interface Candidate {
  readonly key: string
  readonly values: Content[]
}

/**
 * Chooses the columns of a table by their values: first those that name a row, then those that differ between rows, in their original
 * order. Empty columns and those of ids or objects get no column.
 */
export function chooseColumns(rows: readonly Row[]): readonly Column[] {
  const candidates = gather(rows.slice(0, sampleSize))
  const order = new Map(candidates.map(({ key }, index) => [key, index]))
  const useful = candidates.filter(({ values }) => values.some(isWorthAColumn))
  const plain = useful.filter(
    ({ key, values }) => !isIdKey(key) && values.every(({ kind }) => kind !== 'map'),
  )
  const named = plain.some(({ values }) => values.some(({ kind }) => kind === 'text' || kind === 'mail'))
  const ids = named ? [] : useful.filter(({ key }) => isIdKey(key)).slice(0, 1)
  const chosen = plain
    .map((column) => ({ column, weight: weightOf(column, rows.length) }))
    .sort((a, b) => a.weight - b.weight)
    .slice(0, maxColumns - ids.length)
    .map(({ column }) => column)
    .sort((a, b) => titleRank(a.key) - titleRank(b.key) || (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))
  return [...chosen, ...ids].map(({ key, values }) => ({
    key,
    numeric: isNumeric(values),
    roomy: values.some(isLong),
  }))
}

/** The fields of a row that its cells do not show in full: those without a column, and lists, of which a cell shows only the length. */
export function restOf(row: Row, columns: readonly Column[]): Row {
  const shown = new Set(columns.map(({ key }) => key))
  return row.filter(([key, value]) => !shown.has(key) || (isStructure(value) && !isEmpty(value)))
}

function gather(rows: readonly Row[]): readonly Candidate[] {
  const candidates = new Map<string, Candidate>()
  for (const [key, value] of rows.flat()) {
    const column = candidates.get(key) ?? { key, values: [] }
    column.values.push(classify(key, value))
    candidates.set(key, column)
  }
  return [...candidates.values()]
}

const isWorthAColumn = (value: Content) =>
  value.kind !== 'none' && value.kind !== 'map' && !(value.kind === 'list' && value.items.length === 0)

const isNumeric = (values: readonly Content[]) =>
  values.every(({ kind }) => kind === 'number' || kind === 'none')

const isLong = (value: Content) => value.kind === 'text' && value.text.length > 30

/** Columns with the lowest weight are chosen. */
function weightOf({ key, values }: Candidate, rows: number): number {
  const sparse = values.filter(isWorthAColumn).length < Math.min(rows, sampleSize) / 2 ? 3 : 0
  const constant = rows > 1 && new Set(values.map(identityOf)).size === 1 ? 2 : 0
  const byKind = Math.max(...values.map(weightOfValue))
  return Math.min(byKind, titleRank(key)) + sparse + constant
}

function weightOfValue(value: Content): number {
  switch (value.kind) {
    case 'none':
      return 0
    case 'instant':
    case 'mail':
      return 4
    case 'truth':
    case 'number':
      return 5
    case 'text':
      return value.text.length > 80 ? 7 : 4
    case 'list':
      return 6
    default:
      return 8
  }
}

const identityOf = (value: Content) => (value.kind === 'list' ? value : JSON.stringify(value))

function titleRank(key: string): number {
  const whole = key.toLowerCase()
  const last = wordsOf(key).at(-1)?.toLowerCase() ?? ''
  const rank = titles.findIndex((words) => words.includes(whole) || words.includes(last))
  return rank === -1 ? titles.length : rank
}
