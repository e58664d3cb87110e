import { heldToken } from '../auth/account/auth-state.ts'
import { useAuth, useAuthState } from '../auth/auth-context.ts'
import { useConfig } from '../config/config-context.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/board-words.ts'
import { useSignInWords } from '../words/sign-in-words.ts'
import styles from './error-actions.module.css'
import { helpsToSignIn } from './helps-to-sign-in.ts'

interface ErrorActionsProps {
  readonly error: unknown
  readonly onRetry: () => unknown
}

/** The ways on after an error: *Sign in* where that may help, after which the request is sent again, and *Try again*. */
export function ErrorActions({ error, onRetry }: ErrorActionsProps) {
  const { tryAgain } = useWords()
  const words = useSignInWords().signedOut
  const { scopes } = useConfig().signIn
  const auth = useAuth()
  const state = useAuthState()
  return (
    <span className={styles.actions}>
      {helpsToSignIn(error, state, scopes) && (
        <Button onClick={() => void signInAndRetry()}>{words.signIn}</Button>
      )}
      <Button onClick={() => void onRetry()}>{tryAgain}</Button>
    </span>
  )

  async function signInAndRetry() {
    const before = heldToken(auth.state.get())
    await auth.signIn()
    if (heldToken(auth.state.get())?.value !== before?.value) onRetry()
  }
}
