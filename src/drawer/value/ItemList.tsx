import { isStructure } from './classify.ts'
import styles from './item-list.module.css'
import type { Show } from './show.ts'
import { ShowMore, useShown } from './ShowMore.tsx'

interface ItemListProps {
  /** The key of the list: `userIds` says what its items are. */
  readonly name: string
  readonly items: readonly unknown[]
  readonly show: Show
}

/** A list of anything but objects alone. Short values stand side by side. */
export function ItemList({ name, items, show }: ItemListProps) {
  const [shown, showMore] = useShown()
  const visible = items.slice(0, shown)
  const brief = visible.every((item) => !isStructure(item) && String(item).length <= 32)
  return (
    <>
      <ul role="list" className={brief ? styles.brief : styles.list}>
        {visible.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an answer is a snapshot: an item is its place
          <li key={index} className={styles.item}>
            {show(name, item)}
          </li>
        ))}
      </ul>
      <ShowMore shown={shown} total={items.length} onMore={showMore} />
    </>
  )
}
