import * as v from 'valibot'
import type { SignInConfig } from '../../config/schema.ts'
import { parseJson } from '../../lib/text/parse-json.ts'
import type { AccessToken } from './auth-state.ts'

/** The prefix of the storage keys of the records of oidc-client-ts. */
export const keyPrefix = 'callboard.'

/** The storage key of the address at which a sign-in by redirect was started. */
export const returnKey = 'callboard-return'

/** The issuer of the tokens; oidc-client-ts uses it in the key of its record. */
export const authorityOf = (signIn: SignInConfig): string =>
  signIn.dialect === 'zoho' ? signIn.accountsServer : signIn.issuer

/** The key under which oidc-client-ts stores its record. */
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
 * Reads the token in a `record` of oidc-client-ts, without that library, so that the first page can be requested before the library has
 * loaded. `undefined` if there is none.
 */
export function tokenIn(record: string | null): AccessToken | undefined {
  const user = v.safeParse(storedUser, parseJson(record ?? ''))
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
