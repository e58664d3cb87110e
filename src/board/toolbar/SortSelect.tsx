import { replaceParams } from '../../address/address.ts'
import { orderOf, sortKeys, sortOf, type Order } from '../../talks/find/sort.ts'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { useWords } from '../../words/board-words.ts'
import styles from './filter-panel.module.css'

/** Chooses the order of the list, also where the column headings are hidden. */
export function SortSelect({ order }: { readonly order: Order }) {
  const { table } = useWords()
  const { sort } = useToolbarWords()
  const orders = sortKeys.flatMap((by) => [
    { by, down: false, label: table[by] },
    { by, down: true, label: sort.down(table[by]) },
  ])
  const valueOf = (one: Order) => sortOf(one) ?? ''
  return (
    <label className={styles.field}>
      {sort.label}
      <select
        value={valueOf(order)}
        onChange={({ target }) => replaceParams({ sort: sortOf(orderOf(target.value)) })}
      >
        {orders.map((one) => (
          <option key={valueOf(one)} value={valueOf(one)}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  )
}
