import { useAuth } from '../../auth/auth-context.ts'
import { failureSentence } from '../../auth/failure/failure-sentence.ts'
import type { Session } from '../../auth/account/auth-state.ts'
import { authorityOf } from '../../auth/account/stored-user.ts'
import { useConfig } from '../../config/config-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Mark } from '../../ui/Logo.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OwnTab } from '../../ui/OpenInTab.tsx'
import { useDates } from '../../words/dates/dates.ts'
import { useDoorWords } from '../../words/sign-in-words.ts'
import { useWords } from '../../words/board-words.ts'
import styles from '../pages.module.css'

/** The door: what this is, and how one gets in. */
export function SignInPage({ session }: { readonly session: Session }) {
  const { product } = useWords()
  const words = useDoorWords()
  const auth = useAuth()
  const { academy, signIn } = useConfig()
  const { time } = useDates()
  const server = new URL(authorityOf(signIn)).host
  const { idleMinutes, endSession } = { idleMinutes: undefined, endSession: undefined, ...session }
  const busy = session.status === 'signing-in'
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>
          <Mark />
          {product}
        </p>
        <h1>{words.signedOut.title}</h1>
        <p className={styles.lead}>{words.signedOut.lead(academy.name)}</p>
        {session.status === 'expired' && <Notice>{words.signedOut.expired}</Notice>}
        {session.status === 'failed' && (
          <Notice>
            {failureSentence(session.failure, words, time)}
            <OwnTab>{words.ownTab}</OwnTab>
          </Notice>
        )}
        {idleMinutes !== undefined && <Notice>{words.signedOut.idle(idleMinutes)}</Notice>}
        <Button look="primary" aria-disabled={busy} onClick={() => void auth.signIn()}>
          {busy ? words.signedOut.signingIn : words.signedOut.signIn}
        </Button>
        <p className={styles.small}>{words.signedOut.where(server)}</p>
        {endSession !== undefined && <a href={endSession}>{words.signedOut.endSession(server)}</a>}
      </div>
    </main>
  )
}
