import type { AccessToken, AuthState } from './auth-state.ts'

/** A token with this value, that ends only where `other` says so. */
const tokenOf = (value: string, other: Partial<AccessToken> = {}): AccessToken => ({
  value,
  since: 0,
  expiresAt: Infinity,
  renewable: true,
  signIn: 'one',
  granted: undefined,
  person: {},
  ...other,
})

/** Somebody signed in, with such a token. */
export const signedInWith = (value: string, other?: Partial<AccessToken>): AuthState => ({
  status: 'signed-in',
  token: tokenOf(value, other),
})
