import { ErrorResponse, User, type RefreshState, type SigninResponse } from 'oidc-client-ts'

/** Seconds; the lifetime assumed for a token without a valid `expires_in`. It is the documented one of Zoho, and common elsewhere. */
const defaultLifetime = 3600
/** Seconds; a longer lifetime (more than thirty days) must be in milliseconds. */
const maxLifetime = 30 * 86_400

interface TokenAnswer {
  readonly error?: string | null
  readonly access_token?: string
  readonly token_type?: string
}

/**
 * Throws `ErrorResponse` if the response of a token endpoint contains no usable token: if it is an error with status 200, which
 * oidc-client-ts would accept as a sign-in with an empty token, or a token of another type than Bearer. Source: RFC 6749, 5.1 and 7.1.
 */
export function checkTokenAnswer({ error, access_token: token, token_type: type }: TokenAnswer): void {
  if (error) throw new ErrorResponse({ error })
  if (!token) throw new ErrorResponse({ error: 'no access token' })
  if (type?.toLowerCase() !== 'bearer') throw new ErrorResponse({ error: `token type ${type || 'missing'}` })
}

/** The lifetime of a token in seconds. Servers have been seen to send it as a number, as text, in milliseconds, and not at all. */
export function lifetime(seconds: unknown): number {
  const value = Number(seconds)
  if (!(value > 0)) return defaultLifetime
  return value > maxLifetime ? value / 1000 : value
}

/** The user `former` with renewed tokens. Values that the response does not contain are kept. */
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
