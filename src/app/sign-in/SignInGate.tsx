import { Fragment, type ReactNode } from 'react'
import { heldToken } from '../../auth/account/auth-state.ts'
import { useAuthState } from '../../auth/auth-context.ts'
import type { Store } from '../../lib/store.ts'
import { useStore } from '../../lib/use-store.ts'
import { onDemand } from '../../ui/on-demand.tsx'

// Loaded on demand: people who are signed in never see it.
const { Component: SignInPage } = onDemand(async () => (await import('./SignInPage.tsx')).SignInPage)

interface SignInGateProps {
  /** The React key of the board, see `resetOnNewPerson`. */
  readonly boardKey: Store<number>
  readonly children: ReactNode
}

/** Shows the board to people who hold a token, even one that has ended, and the sign-in page to all others. */
export function SignInGate({ boardKey, children }: SignInGateProps) {
  const state = useAuthState()
  const key = useStore(boardKey)
  if (!heldToken(state)) return <SignInPage state={state} isAfterBoard={key > 0} />
  return <Fragment key={key}>{children}</Fragment>
}
