import { ErrorResponse, User, type RefreshState, type SigninResponse } from 'oidc-client-ts'

/** Seconds that an answer without a usable `expires_in` is believed for: what Zoho documents, and the usual elsewhere. */
const usualLifetime = 3600
/** Seconds: what is more than thirty days was meant as milliseconds, of which an hour has more. */
const longest = 30 * 86_400

interface TokenAnswer {
  readonly error?: string | null
  readonly access_token?: string
  readonly token_type?: string
}

/**
 * Throws `ErrorResponse` where a token endpoint's answer is no token that we know how to use: an error with status 200, which
 * oidc-client-ts takes for a sign-in with an empty token, or another type than Bearer. Source: RFC 6749, 5.1 and 7.1.
 */
export function checkTokenAnswer({ error, access_token: token, token_type: type }: TokenAnswer): void {
  if (error) throw new ErrorResponse({ error })
  if (!token) throw new ErrorResponse({ error: 'no access token' })
  if (type?.toLowerCase() !== 'bearer') throw new ErrorResponse({ error: `token type ${type || 'missing'}` })
}

/** Seconds that a token lives. They have been seen as numbers, as text, in milliseconds, and not at all. */
export function lifetime(seconds: unknown): number {
  const given = Number(seconds)
  if (!(given > 0)) return usualLifetime
  return given > longest ? given / 1000 : given
}

/** The user that `former` becomes with a renewed token. What the answer leaves out stays as it was. */
export function renewedUser(former: RefreshState, response: SigninResponse): User {
  const idToken = response.id_token ?? former.id_token
  const scope = response.scope ?? former.scope
  const user = new User({
    access_token: response.access_token,
    refresh_token: response.refresh_token ?? former.refresh_token,
    token_type: response.token_type,
    profile: { ...former.profile, ...response.profile },
    ...(idToken === undefined ? {} : { id_token: idToken }),
    ...(scope === undefined ? {} : { scope }),
  })
  user.expires_in = response.expires_in
  return user
}
