import { presentersOf, type Talk } from '../talks/talk.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { useWords } from '../words/board-words.ts'
import styles from './presenters.module.css'

/** The presenters of a talk: up to two names, or the first name and the number of others. */
export function Presenters({ talk }: { readonly talk: Talk }) {
  const words = useWords()
  const presenters = presentersOf(talk)
  const [first, second] = presenters
  if (!first) return <span className={styles.muted}>{words.noPresenter}</span>
  return (
    <>
      <bdi>{first.name}</bdi>
      {second && (
        <span className={styles.muted}>
          <Sentence parts={words.otherPresenters(<bdi>{second.name}</bdi>, presenters.length - 1)} />
        </span>
      )}
    </>
  )
}
