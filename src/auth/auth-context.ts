import { createRequiredContext } from '../lib/required-context.ts'
import { useStore } from '../lib/use-store.ts'
import type { AuthState } from './account/auth-state.ts'
import type { Auth } from './auth.ts'

/** Provides signing in and out. */
export const [AuthContext, useAuth] = createRequiredContext<Auth>('auth')

/** Who is signed in, followed live. */
export const useAuthState = (): AuthState => useStore(useAuth().state)
