import { useDrawerWords } from '../../words/drawer-words.ts'
import { isStructure, type Field } from './classify.ts'
import styles from './definitions.module.css'
import { isEmpty } from './envelope.ts'
import { sortFields } from './fields.ts'
import { Fold } from './Fold.tsx'
import type { Show } from './show.ts'
import { ShowMore, useShown } from './ShowMore.tsx'
import { useLabel } from './use-label.ts'

interface DefinitionsProps {
  readonly fields: readonly Field[]
  readonly show: Show
}

/** The fields of an object; ids and what is empty on request, unless there is nothing else. */
export function Definitions({ fields, show }: DefinitionsProps) {
  const { answer: words } = useDrawerWords()
  const { telling, quiet } = sortFields(fields)
  if (telling.length === 0 || quiet.length === 0) return <FieldList fields={fields} show={show} />
  return (
    <>
      <FieldList fields={telling} show={show} />
      <Fold summary={words.allFields}>{() => <FieldList fields={quiet} show={show} />}</Fold>
    </>
  )
}

function FieldList({ fields, show }: DefinitionsProps) {
  const label = useLabel()
  const [shown, showMore] = useShown()
  return (
    <>
      <dl className={styles.list}>
        {fields.slice(0, shown).map(([key, value]) => (
          <div key={key} className={isStructure(value) && !isEmpty(value) ? styles.wide : styles.field}>
            <dt className={styles.term}>
              <bdi>{label(key)}</bdi>
            </dt>
            <dd className={styles.value}>{show(key, value)}</dd>
          </div>
        ))}
      </dl>
      <ShowMore shown={shown} total={fields.length} onMore={showMore} />
    </>
  )
}
