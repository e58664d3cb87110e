import * as v from 'valibot'
import type { SignInConfig } from '../../config/schema.ts'
import type { AccessToken } from './auth-state.ts'

/** What every key of the login library in the browser's storage begins with. */
export const keyPrefix = 'callboard.'

/** The key of the address that a sign-in by redirect was begun at. Not under our prefix: there the library tidies up. */
export const returnKey = 'callboard-return'

/** The server whose users these are: oidc-client-ts names its records by it. */
export const authorityOf = (signIn: SignInConfig): string =>
  signIn.dialect === 'zoho' ? signIn.accountsServer : signIn.issuer

/** The key that oidc-client-ts keeps its record under. */
export const userKey = (signIn: SignInConfig): string =>
  `${keyPrefix}user:${authorityOf(signIn)}:${signIn.clientId}`

const text = v.optional(v.string())
const storedUser = v.object({
  access_token: v.pipe(
    v.string(),
    v.check((token) => token !== ''),
  ),
  refresh_token: text,
  expires_at: v.number(),
  scope: text,
  since: v.optional(v.number(), 0),
  signIn: v.optional(v.string(), ''),
  profile: v.optional(v.object({ sub: text, email: text, name: text }), {}),
})

/**
 * The token in a `record` that oidc-client-ts stored, read without the library, so that the first page can be asked for before the
 * library has arrived. `undefined` where there is none.
 */
export function tokenIn(record: string | null): AccessToken | undefined {
  const user = v.safeParse(storedUser, parse(record))
  if (!user.success) return undefined
  const {
    access_token: value,
    expires_at: seconds,
    profile,
    scope,
    since,
    signIn,
    refresh_token,
  } = user.output
  return {
    value,
    since,
    expiresAt: seconds * 1000,
    renewable: refresh_token !== undefined,
    signIn,
    granted: scope,
    person: { userId: profile.sub, email: profile.email, name: profile.name },
  }
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '')
  } catch {
    return undefined
  }
}
