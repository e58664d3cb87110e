import { useDrawerWords } from '../../words/drawer-words.ts'
import type { Scalar } from './classify.ts'
import { formatInstant, formatNumber } from './format.ts'
import { IdView } from './IdView.tsx'
import { LinkView } from './LinkView.tsx'
import { useAnswerContext } from './answer-context.ts'
import styles from './scalar-view.module.css'
import { TextView } from './TextView.tsx'

interface ScalarViewProps {
  /** The key of the value; the label of a link. */
  readonly name: string
  readonly scalar: Scalar
}

/** A single value, formatted by its kind. */
export function ScalarView({ name, scalar }: ScalarViewProps) {
  const { answer: words } = useDrawerWords()
  const { language, zone } = useAnswerContext()
  switch (scalar.kind) {
    case 'none':
      return (
        <span className={styles.none}>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{words.none}</span>
        </span>
      )
    case 'truth':
      return <>{scalar.value ? words.yes : words.no}</>
    case 'instant':
      return (
        <time className={styles.instant} dateTime={new Date(scalar.at).toISOString()}>
          {formatInstant(language, zone, scalar.at)}
        </time>
      )
    case 'number':
      return <span className={styles.number}>{formatNumber(language, scalar.value, scalar.decimals)}</span>
    case 'id':
      return <IdView name={name} id={scalar.text} />
    case 'mail':
      return <a href={`mailto:${scalar.address}`}>{scalar.address}</a>
    case 'web':
    case 'path':
      return <LinkView name={name} link={scalar} />
    case 'text':
      return <TextView text={scalar.text} />
  }
}
