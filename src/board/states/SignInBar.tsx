import { useAuth, useAuthState } from '../../auth/auth-context.ts'
import { failureSentence } from '../../auth/failure/failure-sentence.ts'
import type { AuthState } from '../../auth/account/auth-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OpenInTab } from '../../ui/OpenInTab.tsx'
import { serverTime } from '../../lib/clock/clock.ts'
import type { Dates } from '../../words/dates/dates.ts'
import { useDates } from '../../words/locale-context.ts'
import { useSignInWords, type SignInWords } from '../../words/sign-in-words.ts'
import { SignInNotes } from './SignInNotes.tsx'
import styles from './bottom-bar.module.css'

/** The state of the sign-in where it needs attention, and the button to continue. A sticky bar at the bottom of the screen. */
export function SignInBar() {
  const state = useAuthState()
  const words = useSignInWords()
  const dates = useDates()
  const auth = useAuth()
  if (state.status === 'signed-in') return <SignInNotes token={state.token} />
  const { sentence, label } = messageOf(state, words, dates)
  const isError = state.status === 'expired' || state.status === 'failed'
  return (
    <div className={styles.bar}>
      <Notice polite={!isError} action={<Button onClick={() => void auth.signIn()}>{label}</Button>}>
        {sentence}
        {state.status === 'failed' && <OpenInTab>{words.ownTab}</OpenInTab>}
      </Notice>
    </div>
  )
}

/** The sentence for a sign-in that needs attention, and the label of the button. */
function messageOf(state: AuthState, words: SignInWords, dates: Dates) {
  const time = (at: number) => dates.time(serverTime(at))
  const { renewing, signedOut } = words
  const { signIn } = signedOut
  switch (state.status) {
    case 'expiring':
      return { sentence: renewing.soon(time(state.token.expiresAt)), label: renewing.stay }
    case 'signing-in':
      return { sentence: renewing.elsewhere, label: renewing.show }
    case 'failed':
      return { sentence: failureSentence(state.failure, words, time), label: signIn }
    default:
      return { sentence: signedOut.expired, label: signIn }
  }
}
