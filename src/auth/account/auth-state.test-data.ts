import type { AccessToken, AuthState } from './auth-state.ts'

/** A token with this value, which does not expire unless `other` sets `expiresAt`. */
export const tokenOf = (value: string, other: Partial<AccessToken> = {}): AccessToken => ({
  value,
  since: 0,
  expiresAt: Infinity,
  renewable: true,
  signIn: 'one',
  granted: undefined,
  person: {},
  ...other,
})

/** The state of a person who is signed in with such a token. */
export const signedInWith = (value: string, other?: Partial<AccessToken>): AuthState => ({
  status: 'signed-in',
  token: tokenOf(value, other),
})
