import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose'
import { now } from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/units.ts'
import { SignInError } from '../failure/sign-in-error.ts'

/** What an ID token must match. */
export interface ExpectedIdToken {
  readonly issuer: string
  readonly clientId: string
  /** The public keys of the issuer. */
  readonly keys: JSONWebKeySet['keys']
  /**
   * Whether it must have been issued just now. False for a renewal: the clock of this device may have been changed since the sign-in. The
   * issuer is authenticated by TLS.
   */
  readonly isFresh: boolean
}

/** Asymmetric algorithms only: HS256 would accept a token signed with the issuer's public key, and "none" any token. */
const algorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ')

/** ms; largest accepted difference between the clock of this device and the issue time of a new token */
const maxClockDifference = 10 * minute
/** ms for which a new token is accepted after it has expired by the clock of this device */
const leeway = minute

/**
 * Checks a new ID token: signature, issuer, audience, subject and times. (oidc-client-ts checks the nonce.) Throws `SignInError`: `forged`
 * with the claim that is invalid, or `clock` if only the time is wrong. Source: OpenID Connect Core 1.0, 3.1.3.7.
 */
export async function checkIdToken(idToken: string, expected: ExpectedIdToken): Promise<void> {
  const { sub, azp, aud, nbf, iat = 0, exp = 0 } = await verifyToken(idToken, expected)
  if (typeof sub !== 'string' || sub === '') throw forged('sub')
  const hasSeveralAudiences = Array.isArray(aud) && aud.length > 1
  if (azp === undefined ? hasSeveralAudiences : azp !== expected.clientId) throw forged('azp')
  if (!Number.isFinite(iat)) throw forged('iat')
  const ahead = now() - iat * 1000
  if (expected.isFresh && Math.abs(ahead) > maxClockDifference)
    throw new SignInError({ kind: 'clock', ahead })
  if (exp <= iat) throw forged('exp')
  if (expected.isFresh && now() > exp * 1000 + leeway) throw new SignInError({ kind: 'clock', ahead })
  if (nbf !== undefined && (nbf - iat) * 1000 > maxClockDifference) throw forged('nbf')
}

async function verifyToken(
  idToken: string,
  { issuer, clientId, keys }: ExpectedIdToken,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet({ keys }), {
      algorithms,
      issuer,
      audience: clientId,
      requiredClaims: ['sub', 'iat', 'exp'],
      // `checkIdToken` checks the times, last and relative to the issue time: a wrong clock on this device does not make a token forged.
      clockTolerance: '100 years',
    })
    return payload
  } catch (error) {
    throw forged(failedCheck(error))
  }
}

const forged = (what: string) => new SignInError({ kind: 'forged', what })

function failedCheck(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim
  if (error instanceof errors.JOSEAlgNotAllowed) return 'alg'
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'kid'
  return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'form'
}
