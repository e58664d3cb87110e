import type { Talk } from '../../talks/talk.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useToolbarWords } from '../../words/toolbar-words.ts'
import { JoinAnyway } from '../../talk-ui/join/JoinAnyway.tsx'
import styles from './join-actions.module.css'
import { JoinLink } from '../../talk-ui/join/JoinLink.tsx'
import type { JoinNow } from '../../talk-ui/use-talk-now.ts'

interface JoinActionsProps {
  readonly talk: Talk
  readonly join: JoinNow
}

/** Everything to do with the join link: join, open it outside the join window, copy it. */
export function JoinActions({ talk, join }: JoinActionsProps) {
  const { joinMenu } = useToolbarWords()
  const { joinUrl } = talk
  return (
    <div className={styles.actions}>
      <JoinLink talk={talk} join={join} hasActions />
      {joinUrl && (
        <>
          <CopyButton text={() => joinUrl} words={joinMenu} />
          {join.kind !== 'open' && <JoinAnyway url={joinUrl} />}
        </>
      )}
    </div>
  )
}
