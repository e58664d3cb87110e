import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose'
import { now } from '../../lib/clock/clock.ts'
import { minute } from '../../lib/time/time.ts'
import { SignInError } from '../failure/sign-in-error.ts'

/** What an ID token has to be. */
export interface ExpectedIdToken {
  readonly issuer: string
  readonly clientId: string
  /** The keys that the issuer publishes. */
  readonly keys: JSONWebKeySet['keys']
  /** It has to have been made now. A renewal may find the clock of this device put right, or wrong, since: it came by TLS. */
  readonly isFresh: boolean
}

/** Signatures that only the issuer can make: with HS256 our own copy of its public key would do, with "none" nothing. */
const algorithms = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ')

/** ms by which a token that was just made may seem older or younger. */
const freshness = 10 * minute

/**
 * Checks an ID token that has just been given: signature, issuer, audience, subject, and times. (Its nonce is checked
 * by oidc-client-ts.) Throws `SignInError`: `forged` says by which word it fails, `clock` that all is well but the time.
 * Source: OpenID Connect Core 1.0, 3.1.3.7.
 */
export async function checkIdToken(idToken: string, expected: ExpectedIdToken): Promise<void> {
  const { sub, azp, aud, nbf, iat = 0, exp = 0 } = await verified(idToken, expected)
  if (typeof sub !== 'string' || sub === '') throw forged('sub')
  const isOneOfMany = Array.isArray(aud) && aud.length > 1
  if (azp === undefined ? isOneOfMany : azp !== expected.clientId) throw forged('azp')
  if (!Number.isFinite(iat)) throw forged('iat')
  const ahead = now() - iat * 1000
  if (expected.isFresh && Math.abs(ahead) > freshness) throw new SignInError({ kind: 'clock', ahead })
  if (exp <= iat) throw forged('exp')
  if (nbf !== undefined && (nbf - iat) * 1000 > freshness) throw forged('nbf')
}

async function verified(idToken: string, { issuer, clientId, keys }: ExpectedIdToken): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet({ keys }), {
      algorithms,
      issuer,
      audience: clientId,
      requiredClaims: ['sub', 'iat', 'exp'],
      // Times are looked at last, and against the moment it says it was made at: a wrong clock is nobody's forgery.
      clockTolerance: '100 years',
    })
    return payload
  } catch (error) {
    throw forged(wordFor(error))
  }
}

const forged = (what: string) => new SignInError({ kind: 'forged', what })

function wordFor(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim
  if (error instanceof errors.JOSEAlgNotAllowed) return 'alg'
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'kid'
  return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'form'
}
