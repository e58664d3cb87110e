import type { ReactNode } from 'react'
import { useSession } from '../auth/auth-context.ts'
import { SignInPage } from './SignInPage.tsx'

/** Lets the signed-in in, and shows everybody else the way. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const session = useSession()
  return session.status === 'signed-in' ? children : <SignInPage session={session} />
}
