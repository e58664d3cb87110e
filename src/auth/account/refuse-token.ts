import { now } from '../../lib/clock/clock.ts'
import { accountsServerOf } from './accounts-server-of.ts'
import type { AuthParts } from './auth-parts.ts'
import { heldToken, type AuthState } from './auth-state.ts'
import { noteRefusal } from './note-refusal.ts'

/**
 * Ends the sign-in, as the academy does not accept the token and it cannot be renewed. If the board was shown before (`wasAccepted`), it
 * stays on screen.
 */
export function refuseToken(parts: AuthParts, refused: string, wasAccepted: boolean): void {
  const { signIn, state, storage } = parts
  const token = heldToken(state.get())
  if (token?.value !== refused) return
  // Not renewable, as each new token would be refused, too.
  const ended = wasAccepted ? { ...token, expiresAt: 0, renewable: false } : undefined
  const server = accountsServerOf(signIn, parts.record())
  const next: AuthState = noteRefusal(storage, token, now())
    ? { status: 'failed', failure: { kind: 'not-accepted', server }, token: ended }
    : { status: 'expired', token: ended }
  if (wasAccepted) state.set(next)
  else parts.leave(next)
}
