import { ErrorResponse, User, type RefreshState, type SigninResponse } from 'oidc-client-ts'
import * as v from 'valibot'
import { cutAt } from '../../lib/text/clean-name.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { dropNulls } from './drop-nulls.ts'

/** Seconds; the lifetime assumed for a token without a valid `expires_in`. It is the documented one of Zoho, and common elsewhere. */
const defaultLifetime = 3600
/** Seconds; a longer lifetime (more than thirty days) must be in milliseconds. */
const maxLifetime = 30 * 86_400

const optionalText = v.optional(v.string())
const tokenAnswer = v.object({
  access_token: v.optional(v.string(), ''),
  token_type: optionalText,
  refresh_token: optionalText,
  scope: optionalText,
  id_token: optionalText,
})

/**
 * Checks the response of a token endpoint, and removes what is `null`, which means missing. Throws `ErrorResponse` if it is an error, which
 * may have status 200 and which oidc-client-ts would accept as a sign-in with an empty token. Throws `SignInError` (`unusable`) if it
 * contains no token of the type Bearer. Source: RFC 6749, 5.1 and 7.1.
 */
export function checkTokenAnswer(response: object): void {
  dropNulls(response)
  const error: unknown = Reflect.get(response, 'error')
  if (typeof error === 'string' && error !== '') throw new ErrorResponse({ error })
  const { success, output, issues } = v.safeParse(tokenAnswer, response)
  if (!success) throw unusable(v.getDotPath(issues[0]) ?? 'form')
  const { access_token: token, token_type: type } = output
  if (token === '') throw unusable('no access token')
  if (type?.toLowerCase() !== 'bearer') throw unusable(`token type ${cutAt(type || 'missing', 30)}`)
}

const unusable = (what: string) => new SignInError({ kind: 'unusable', what })

/** The lifetime of a token in seconds. Servers have been seen to send it as a number, as text, in milliseconds, and not at all. */
export function lifetime(seconds: unknown): number {
  const value = Number(seconds)
  const inSeconds = value > maxLifetime ? value / 1000 : value
  return inSeconds > 0 && inSeconds <= maxLifetime ? inSeconds : defaultLifetime
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
