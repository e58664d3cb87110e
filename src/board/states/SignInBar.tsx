import { useAuth, useSession } from '../../auth/auth-context.ts'
import { failureSentence } from '../../auth/failure/failure-sentence.ts'
import type { Session } from '../../auth/account/auth-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OwnTab } from '../../ui/OpenInTab.tsx'
import { useDates, type Dates } from '../../words/dates/dates.ts'
import { useDoorWords, type DoorWords } from '../../words/sign-in-words.ts'
import { SignInNotes } from './SignInNotes.tsx'
import styles from './bottom-bar.module.css'

/** What there is to say of the sign-in while the board is on screen, and the one click that goes on with it. At the lower edge. */
export function SignInBar() {
  const session = useSession()
  const words = useDoorWords()
  const dates = useDates()
  const auth = useAuth()
  if (session.status === 'signed-in') return <SignInNotes token={session.token} />
  const { sentence, act } = sayingOf(session, words, dates)
  const isTrouble = session.status === 'expired' || session.status === 'failed'
  return (
    <div className={styles.bar}>
      <Notice quiet={!isTrouble} action={<Button onClick={() => void auth.signIn()}>{act}</Button>}>
        {sentence}
        {session.status === 'failed' && <OwnTab>{words.ownTab}</OwnTab>}
      </Notice>
    </div>
  )
}

/** The sentence for a session that does not simply go on, and what the button says. */
function sayingOf(session: Session, words: DoorWords, { time }: Dates) {
  const { renewing, signedOut } = words
  const { signIn } = signedOut
  switch (session.status) {
    case 'expiring':
      return { sentence: renewing.soon(time(session.token.expiresAt)), act: renewing.stay }
    case 'signing-in':
      return { sentence: renewing.elsewhere, act: renewing.show }
    case 'failed':
      return { sentence: failureSentence(session.failure, words, time), act: signIn }
    default:
      return { sentence: signedOut.expired, act: signIn }
  }
}
