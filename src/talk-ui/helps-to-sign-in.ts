import { ApiError } from '../api/call/api-error.ts'
import { heldToken, type AuthState } from '../auth/account/auth-state.ts'
import { mayGrantMore } from '../auth/account/granted-scopes.ts'

/**
 * Whether another sign-in may help after `error`; `scopes` are those that it requests. Not where the sign-in has ended or failed: then
 * `SignInBar` offers it.
 */
export function helpsToSignIn(error: unknown, state: AuthState, scopes: readonly string[]): boolean {
  const token = heldToken(state)
  if (!(error instanceof ApiError) || !token) return false
  if (state.status === 'expired' || state.status === 'failed') return false
  return error.kind === 'unauthorized' || (error.kind === 'missing-scope' && mayGrantMore(scopes, token))
}
