import type { Talk } from '../talks/talk.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { useDates } from '../words/locale-context.ts'
import { useToolbarWords } from '../words/toolbar-words.ts'
import { useWords } from '../words/board-words.ts'
import { useTalkFacts } from './talk-context.ts'
import styles from './clash.module.css'

/** A warning that names another talk of the person at the same time; renders nothing where there is none. */
export function Clash({ talk }: { readonly talk: Talk }) {
  const { unnamed } = useWords()
  const { upNext: words } = useToolbarWords()
  const dates = useDates()
  const [other, ...more] = useTalkFacts().clashes?.get(talk.id) ?? []
  if (other?.start === undefined) return null
  return (
    <span dir="auto" className={styles.clash}>
      <Sentence
        parts={words.clash(
          dates.soon(other.start, talk.start ?? 0),
          <bdi>{other.name || unnamed}</bdi>,
          more.length,
        )}
      />
    </span>
  )
}
