import { classify } from './classify.ts'
import type { Row } from './columns.ts'

/** The column that rows are sorted by, and whether in descending order. */
export interface RowOrder {
  readonly key: string
  readonly down: boolean
}

/** Sorts `rows` by a column, text by the rules of `language`. Rows without a value are last in both directions; the sort is stable. */
export function sortRows(
  rows: readonly Row[],
  order: RowOrder | undefined,
  language: string,
): readonly Row[] {
  if (!order) return rows
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const direction = order.down ? -1 : 1
  return rows
    .map((row) => ({ row, by: comparable(order.key, row.find(([key]) => key === order.key)?.[1]) }))
    .sort(({ by: a }, { by: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
      if (typeof a === 'number' && typeof b === 'number') return direction * (a - b)
      return direction * compare(String(a), String(b))
    })
    .map(({ row }) => row)
}

function comparable(key: string, value: unknown): number | string | undefined {
  const content = classify(key, value)
  switch (content.kind) {
    case 'none':
      return undefined
    case 'number':
      return content.value
    case 'truth':
      return Number(content.value)
    case 'instant':
      return content.at
    case 'list':
      return content.items.length
    case 'map':
      return content.fields.length
    case 'mail':
      return content.address
    case 'web':
      return content.href
    default:
      return content.text
  }
}
