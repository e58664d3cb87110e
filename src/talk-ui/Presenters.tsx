import { presentersOf, type Talk } from '../talks/talk.ts'
import { useWords } from '../words/board-words.ts'
import styles from './presenters.module.css'

/** Who presents a talk: two names, or the first and how many more. */
export function Presenters({ talk }: { readonly talk: Talk }) {
  const words = useWords()
  const presenters = presentersOf(talk)
  const [first, second] = presenters
  if (!first) return <span className={styles.quiet}>{words.noPresenter}</span>
  return (
    <>
      <bdi>{first.name}</bdi>
      {second && (
        <span className={styles.quiet}>
          , {presenters.length === 2 ? <bdi>{second.name}</bdi> : words.morePresenters(presenters.length - 1)}
        </span>
      )}
    </>
  )
}
