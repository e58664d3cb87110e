import type { Talk } from '../../talks/talk.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useToolsWords } from '../../words/toolbar-words.ts'
import { useBoardFacts } from '../talk-context.ts'
import { JoinLink } from './JoinLink.tsx'
import styles from './join-actions.module.css'
import { JoinAnyway } from './JoinAnyway.tsx'
import { useJoinState } from './use-join-state.ts'

/** All ways to a session's page: joining, going there outside its window, taking the link along. */
export function JoinWays({ talk }: { readonly talk: Talk }) {
  const { live, person } = useBoardFacts()
  const { joinMenu } = useToolsWords()
  const isLive = live.has(talk.id)
  const { kind } = useJoinState(talk, isLive, person)
  return (
    <div className={styles.ways}>
      <JoinLink talk={talk} live={isLive} person={person} isExplained />
      {talk.joinUrl && (
        <>
          <CopyButton text={talk.joinUrl} words={joinMenu} />
          {kind !== 'open' && <JoinAnyway url={talk.joinUrl} />}
        </>
      )}
    </div>
  )
}
