import { isIdKey } from './classify.ts'
import { useAnswerContext } from './answer-context.ts'
import styles from './scalar-view.module.css'

interface IdViewProps {
  /** The key that the id stands under. */
  readonly name: string
  readonly id: string
}

/** An id; where the answer, or the session, says whose it is, the name before it. Of a thing's own id its name is no news. */
export function IdView({ name, id }: IdViewProps) {
  const whose = useAnswerContext().names?.get(id)
  const plain = <bdi className={styles.id}>{id}</bdi>
  if (whose === undefined || (isIdKey(name) && name.length <= 2)) return plain
  return (
    <span className={styles.whose}>
      <bdi>{whose}</bdi> {plain}
    </span>
  )
}
