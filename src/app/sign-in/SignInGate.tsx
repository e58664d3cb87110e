import { Fragment, lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react'
import { useSession } from '../../auth/auth-context.ts'
import { heldToken } from '../../auth/account/auth-state.ts'
import type { Store } from '../../lib/store.ts'

// Whoever is signed in never sees it, and the list does not wait for it.
const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.tsx')).SignInPage }))

interface SignInGateProps {
  /** The number of the board. */
  readonly board: Store<number>
  readonly children: ReactNode
}

/** Lets in whoever has the board, be the token good or over, and shows everybody else the way. */
export function SignInGate({ board, children }: SignInGateProps) {
  const session = useSession()
  const number = useSyncExternalStore(board.subscribe, board.get)
  if (!heldToken(session)) {
    return (
      <Suspense>
        <SignInPage session={session} />
      </Suspense>
    )
  }
  return <Fragment key={number}>{children}</Fragment>
}
