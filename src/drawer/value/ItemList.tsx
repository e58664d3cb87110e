import { isStructure } from './classify.ts'
import styles from './item-list.module.css'
import type { Show } from './show.ts'
import { ShowMore, useShown } from './ShowMore.tsx'

interface ItemListProps {
  /** The key of the list, from which the kind of its items is read: `userIds` holds ids. */
  readonly name: string
  readonly items: readonly unknown[]
  readonly show: Show
}

/** A list that is not made of objects only. Short values are shown side by side. */
export function ItemList({ name, items, show }: ItemListProps) {
  const [shown, showMore] = useShown()
  const visible = items.slice(0, shown)
  const isBrief = visible.every((item) => !isStructure(item) && String(item).length <= 32)
  return (
    <>
      <ul role="list" className={isBrief ? styles.brief : styles.list}>
        {visible.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an answer is a snapshot: its items never move
          <li key={index} className={styles.item}>
            {show(name, item)}
          </li>
        ))}
      </ul>
      <ShowMore shown={shown} total={items.length} onMore={showMore} />
    </>
  )
}
