import { replaceParams } from '../../address/address.ts'
import { useParam } from '../../address/use-param.ts'
import { clicked, orderOf, sortOf, type SortKey } from '../../talks/find/sort.ts'
import { Arrow } from '../../ui/icons.tsx'
import { useWords } from '../../words/board-words.ts'
import styles from './sort-heading.module.css'

/** The heading of a column, as a button that sorts the list by it. */
export function SortHeading({ column }: { readonly column: SortKey }) {
  const { table } = useWords()
  const order = orderOf(useParam('sort'))
  return (
    <button
      type="button"
      className={styles.heading}
      onClick={() => replaceParams({ sort: sortOf(clicked(order, column)) })}
    >
      {table[column]}
      {order.by === column && <Arrow towards={order.down ? 'down' : 'up'} />}
    </button>
  )
}
