import { createRequiredContext } from '../lib/required-context.ts'
import { useStore } from '../lib/use-store.ts'
import type { AuthState } from './account/auth-state.ts'
import type { Auth } from './auth.ts'

/** Provides the sign-in of this tab. */
export const [AuthContext, useAuth] = createRequiredContext<Auth>('auth')

/** The authentication state. Renders again when it changes. */
export const useAuthState = (): AuthState => useStore(useAuth().state)
