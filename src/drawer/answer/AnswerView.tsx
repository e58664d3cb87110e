import { useId, useMemo } from 'react'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { EntryList } from '../known/EntryList.tsx'
import { entriesOf } from '../known/shapes.ts'
import { isEmpty, isEverythingEmpty, openEnvelope, type Part } from '../value/envelope.ts'
import { Fold } from '../value/Fold.tsx'
import { RawAnswer } from './RawAnswer.tsx'
import { AnswerContext, useAnswerContext, type AnswerContextValue } from '../value/answer-context.ts'
import styles from '../value/answer-view.module.css'
import type { Show } from '../value/show.ts'
import { useLabel } from '../value/use-label.ts'
import { Value } from '../value/Value.tsx'

interface AnswerViewProps {
  /** Any JSON: the shape of linked resources is not documented. */
  readonly value: unknown
  readonly context: AnswerContextValue
}

/** With more parts than this, one level less is expanded at first. */
const maxExpandedParts = 5
/** With more parts than this, the answer is shown as one value: its keys are probably ids, for instance. */
const maxParts = 30

/** Shows any answer of the API: its parts one after the other, and its metadata and JSON collapsed. */
export function AnswerView({ value, context }: AnswerViewProps) {
  const { answer: words } = useDrawerWords()
  const envelope = openEnvelope(value)
  const { parts, bookkeeping } = envelope
  const hasNothing = isEverythingEmpty(envelope)
  const [only] = parts.length > maxParts ? [{ key: undefined, value }] : parts.length === 1 ? parts : []
  return (
    <AnswerContext value={context}>
      <div className={styles.resource}>
        {hasNothing && <p className={styles.muted}>{words.empty}</p>}
        {!hasNothing && only && (
          <PartValue
            name={only.key ?? (parts.length > 1 ? '' : context.relation) ?? ''}
            value={only.value}
            depth={0}
          />
        )}
        {!hasNothing &&
          !only &&
          parts.map((part) => (
            <TitledPart key={part.key} part={part} depth={parts.length > maxExpandedParts ? 1 : 0} />
          ))}
        {bookkeeping.some(([key]) => !hasNothing || key !== 'meta') && (
          <Fold summary={words.about}>
            {() => <Value name="" value={Object.fromEntries(bookkeeping)} depth={1} />}
          </Fold>
        )}
        {!hasNothing && <Fold summary={words.raw}>{() => <RawAnswer value={value} />}</Fold>}
      </div>
    </AnswerContext>
  )
}

function TitledPart({ part, depth }: { readonly part: Part; readonly depth: number }) {
  const { answer: words } = useDrawerWords()
  const label = useLabel()
  const id = useId()
  const Heading = useAnswerContext().isUnderHeading ? 'h6' : 'h5'
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Heading id={id} className={styles.title} dir="auto">
        {label(part.key ?? '')}
      </Heading>
      {isEmpty(part.value) ? (
        <p className={styles.muted}>{words.empty}</p>
      ) : (
        <PartValue name={part.key ?? ''} value={part.value} depth={depth} />
      )}
    </section>
  )
}

interface PartValueProps {
  readonly name: string
  readonly value: unknown
  readonly depth: number
}

/** A part, in a special view where its shape is known and as expected, else in the general one. */
function PartValue({ name, value, depth }: PartValueProps) {
  const entries = useMemo(() => entriesOf(name, value), [name, value])
  if (!entries) return <Value name={name} value={value} depth={depth} />
  const show: Show = (key, inner) => <Value name={key} value={inner} depth={depth + 1} />
  return <EntryList entries={entries} show={show} />
}
