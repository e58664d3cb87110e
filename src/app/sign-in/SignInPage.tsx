import { useId } from 'react'
import { useAuth } from '../../auth/auth-context.ts'
import { failureSentence } from '../../auth/failure/failure-sentence.ts'
import type { AuthState } from '../../auth/account/auth-state.ts'
import { authorityOf } from '../../auth/account/stored-user.ts'
import { useConfig } from '../../config/config-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OpenInTab } from '../../ui/OpenInTab.tsx'
import { useDates } from '../../words/locale-context.ts'
import { useSignInWords } from '../../words/sign-in-words.ts'
import { useWords } from '../../words/board-words.ts'
import { useTitle } from '../../ui/use-title.ts'
import styles from '../../ui/page.module.css'

interface SignInPageProps {
  readonly state: AuthState
  /** Whether the board was on screen before: then the focus was in it, and goes to the heading. */
  readonly isAfterBoard: boolean
}

/** Shown to people who are not signed in: what the board is, the button *Sign in*, and why they were signed out. */
export function SignInPage({ state, isAfterBoard }: SignInPageProps) {
  const { product } = useWords()
  const words = useSignInWords()
  const auth = useAuth()
  const { academy, signIn } = useConfig()
  const { time } = useDates()
  useTitle([academy.name, product])
  const server = new URL(authorityOf(signIn)).host
  const { idleMinutes, endSession } = { idleMinutes: undefined, endSession: undefined, ...state }
  const done = useId()
  const busy = state.status === 'signing-in'
  const isSignedOut = isAfterBoard && state.status === 'signed-out' && idleMinutes === undefined
  const begin = () => void (isSecureContext && auth.signIn())
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>
          <Logo />
          {product}
        </p>
        <h1
          tabIndex={-1}
          ref={isAfterBoard ? focus : undefined}
          aria-describedby={isSignedOut ? done : undefined}
        >
          {words.signedOut.title}
        </h1>
        {isSignedOut && (
          <p id={done} className={styles.lead}>
            {words.signedOut.done}
          </p>
        )}
        <p className={styles.lead}>{words.signedOut.lead(academy.name)}</p>
        {state.status === 'expired' && <Notice>{words.signedOut.expired}</Notice>}
        {state.status === 'failed' && (
          <Notice>
            {failureSentence(state.failure, words, time)}
            <OpenInTab>{words.ownTab}</OpenInTab>
          </Notice>
        )}
        {idleMinutes !== undefined && <Notice>{words.signedOut.idle(idleMinutes)}</Notice>}
        {/* Browsers offer the cryptography that it needs only to secure pages (https://www.w3.org/TR/secure-contexts/). */}
        {!isSecureContext && <Notice>{words.signedOut.insecure}</Notice>}
        <Button variant="primary" aria-disabled={busy || !isSecureContext} onClick={begin}>
          {busy ? words.signedOut.signingIn : words.signedOut.signIn}
        </Button>
        <p className={styles.small}>{words.signedOut.where(server)}</p>
        {endSession !== undefined && <a href={endSession}>{words.signedOut.endSession(server)}</a>}
      </div>
    </main>
  )
}

const focus = (heading: HTMLElement | null) => heading?.focus()
