import { addressesFor } from './addresses.ts'
import type { Control } from './control.ts'

/** The two sign-in dialects. */
export const dialects = ['zoho', 'oidc'] as const

/** The server name of `dialect` in fault definitions. */
export const serverOf = (dialect: (typeof dialects)[number]) => (dialect === 'zoho' ? 'accounts' : 'issuer')

/** Configures the board to sign in with this `dialect`, with `other` fields of `signIn`. */
export async function configureDialect(
  dialect: (typeof dialects)[number],
  control: Control,
  board: string,
  other: object = {},
): Promise<void> {
  const oidc = { dialect, issuer: addressesFor(board).issuer, clientId: 'callboard-embedded-oidc', ...other }
  if (dialect === 'oidc') await control.config({ replace: true, patch: { signIn: oidc } })
  else await control.config({ patch: { signIn: other } })
}
