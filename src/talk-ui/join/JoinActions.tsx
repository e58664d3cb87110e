import type { Talk } from '../../talks/talk.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { JoinAnyway } from './JoinAnyway.tsx'
import styles from './join-actions.module.css'
import { JoinLink } from './JoinLink.tsx'
import { useJoinState } from './use-join-state.ts'

/** All ways to a session's page: join it, open it outside its join window, copy the link. */
export function JoinActions({ talk }: { readonly talk: Talk }) {
  const { joinMenu } = useToolbarWords()
  const { kind } = useJoinState(talk)
  return (
    <div className={styles.ways}>
      <JoinLink talk={talk} hasActions />
      {talk.joinUrl && (
        <>
          <CopyButton text={talk.joinUrl} words={joinMenu} />
          {kind !== 'open' && <JoinAnyway url={talk.joinUrl} />}
        </>
      )}
    </div>
  )
}
