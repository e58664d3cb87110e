import { addressesFor } from './addresses.ts'
import type { Control } from './control.ts'

/** The two ways of signing in. */
export const dialects = ['zoho', 'oidc'] as const

/** The name by which faults know the accounts server of `dialect`. */
export const serverOf = (dialect: (typeof dialects)[number]) => (dialect === 'zoho' ? 'accounts' : 'issuer')

/** Has the board sign in in this `dialect`, with `other` fields of `signIn`. */
export async function speak(
  dialect: (typeof dialects)[number],
  control: Control,
  board: string,
  other: object = {},
): Promise<void> {
  const oidc = { dialect, issuer: addressesFor(board).issuer, clientId: 'callboard-embedded-oidc', ...other }
  if (dialect === 'oidc') await control.config({ replace: true, patch: { signIn: oidc } })
  else await control.config({ patch: { signIn: other } })
}
