import { useId } from 'react'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { isEmpty, openEnvelope, type Part } from './envelope.ts'
import { Fold } from './Fold.tsx'
import { ResourceFacts, type ResourceContext } from './resource-context.ts'
import styles from './resource-view.module.css'
import { useLabel } from './use-label.ts'
import { Value } from './Value.tsx'

interface ResourceViewProps {
  /** Any JSON: the shape of what links lead to is documented nowhere. */
  readonly value: unknown
  readonly context: ResourceContext
}

/** Parts of an answer; of more than these, less is open from the start. */
const few = 5

/** Shows whatever the academy answered: its parts one after the other, its remarks about itself folded. */
export function ResourceView({ value, context }: ResourceViewProps) {
  const { resource } = useDrawerWords()
  const { parts, bookkeeping } = openEnvelope(value)
  const empty = parts.every((part) => isEmpty(part.value))
  const [only] = parts.length === 1 ? parts : []
  return (
    <ResourceFacts value={context}>
      <div className={styles.resource}>
        {empty && <p className={styles.quiet}>{resource.empty}</p>}
        {!empty && only && <Value name={only.key ?? ''} value={only.value} depth={0} />}
        {!empty &&
          !only &&
          parts.map((part) => <TitledPart key={part.key} part={part} depth={parts.length > few ? 1 : 0} />)}
        {bookkeeping.some(([key]) => !empty || key !== 'meta') && (
          <Fold summary={resource.about}>
            {() => <Value name="" value={Object.fromEntries(bookkeeping)} depth={1} />}
          </Fold>
        )}
      </div>
    </ResourceFacts>
  )
}

function TitledPart({ part, depth }: { readonly part: Part; readonly depth: number }) {
  const { resource } = useDrawerWords()
  const label = useLabel()
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h4 id={id} className={styles.title} dir="auto">
        {label(part.key ?? '')}
      </h4>
      {isEmpty(part.value) ? (
        <p className={styles.quiet}>{resource.empty}</p>
      ) : (
        <Value name={part.key ?? ''} value={part.value} depth={depth} />
      )}
    </section>
  )
}
