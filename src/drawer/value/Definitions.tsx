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

/** The fields of an object. Ids and empty fields are collapsed, unless there are no others. */
export function Definitions({ fields, show }: DefinitionsProps) {
  const { answer: words } = useDrawerWords()
  const { primary, secondary } = sortFields(fields)
  if (primary.length === 0 || secondary.length === 0) return <FieldList fields={fields} show={show} />
  return (
    <>
      <FieldList fields={primary} show={show} />
      <Fold summary={words.allFields}>{() => <FieldList fields={secondary} show={show} />}</Fold>
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
