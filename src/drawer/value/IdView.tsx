import { isIdKey } from './classify.ts'
import { useAnswerContext } from './answer-context.ts'
import styles from './scalar-view.module.css'

interface IdViewProps {
  /** The key of the id. */
  readonly name: string
  readonly id: string
}

/**
 * An id, after the name that belongs to it where the answer or the session gives one. Not for `id` itself: its name is the name of the
 * object around it, which is shown already.
 */
export function IdView({ name, id }: IdViewProps) {
  const ownerName = useAnswerContext().names?.get(id)
  const plain = <bdi className={styles.id}>{id}</bdi>
  if (ownerName === undefined || (isIdKey(name) && name.length <= 2)) return plain
  return (
    <span className={styles.withName}>
      <bdi>{ownerName}</bdi> {plain}
    </span>
  )
}
