import { lazy, Suspense, type ReactNode } from 'react'
import { useSession } from '../auth/auth-context.ts'

// Whoever is signed in never sees it, and the list does not wait for it.
const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.tsx')).SignInPage }))

/** Lets the signed-in in, and shows everybody else the way. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const session = useSession()
  if (session.status === 'signed-in') return children
  return (
    <Suspense>
      <SignInPage session={session} />
    </Suspense>
  )
}
