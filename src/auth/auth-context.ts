import { createContext, use, useSyncExternalStore } from 'react'
import { invariant } from '../lib/invariant.ts'
import type { Auth } from './auth.ts'
import type { Session } from './account/auth-state.ts'

/** Provides sign-in to the board. */
export const AuthContext = createContext<Auth | undefined>(undefined)

/** How to sign in and out. */
export function useAuth(): Auth {
  const auth = use(AuthContext)
  invariant(auth, 'useAuth outside AuthContext')
  return auth
}

/** Who is at the screen, followed live. */
export function useSession(): Session {
  const { session } = useAuth()
  return useSyncExternalStore(session.subscribe, session.get)
}
