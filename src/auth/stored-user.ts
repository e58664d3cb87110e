import * as v from 'valibot'
import type { SignInConfig } from '../config/schema.ts'
import type { AccessToken } from './session.ts'

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
  access_token: v.pipe(v.string(), v.nonEmpty()),
  expires_at: v.number(),
  profile: v.optional(v.object({ sub: text, email: text, name: text }), {}),
})

/**
 * The token that oidc-client-ts stored, read without the library, so that the first page can be asked for before the library
 * has arrived. `undefined` where there is none that can be used at `now` (epoch ms).
 */
export function readStoredToken(
  storage: Storage,
  signIn: SignInConfig,
  now: number,
): AccessToken | undefined {
  const stored = storage.getItem(userKey(signIn))
  return stored === null ? undefined : tokenOf(parse(stored), now)
}

/** The token inside a user record of oidc-client-ts, where it is complete and still good at `now` (epoch ms). */
export function tokenOf(record: unknown, now: number): AccessToken | undefined {
  const user = v.safeParse(storedUser, record)
  if (!user.success || user.output.expires_at * 1000 <= now) return undefined
  const { access_token: value, expires_at: seconds, profile } = user.output
  return {
    value,
    expiresAt: seconds * 1000,
    person: { userId: profile.sub, email: profile.email, name: profile.name },
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
