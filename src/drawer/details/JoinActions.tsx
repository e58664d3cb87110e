import type { Talk } from '../../talks/talk.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { JoinAnyway } from '../../talk-ui/join/JoinAnyway.tsx'
import styles from './join-actions.module.css'
import { JoinLink } from '../../talk-ui/join/JoinLink.tsx'
import { useJoinState } from '../../talk-ui/join/use-join-state.ts'

/** Everything to do with the join link: join, open it outside the join window, copy it. */
export function JoinActions({ talk }: { readonly talk: Talk }) {
  const { joinMenu } = useToolbarWords()
  const { kind } = useJoinState(talk)
  return (
    <div className={styles.actions}>
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
