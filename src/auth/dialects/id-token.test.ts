import fc from 'fast-check'
import {
  CompactSign,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { hour, minute } from '../../lib/time/units.ts'
import { checkIdToken, type ExpectedIdToken } from './id-token.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { runs } from '../../lib/runs.test-data.ts'

const issuer = 'https://issuer.example'
const clientId = 'board'
const day = 24 * hour
const seconds = (ago = 0) => Math.floor((Date.now() - ago) / 1000)
const claims = (other: object = {}): JWTPayload => ({
  iss: issuer,
  aud: clientId,
  sub: 'somebody',
  iat: seconds(),
  exp: seconds(-hour),
  ...other,
})

const keyPair = () => generateKeyPair('RS256', { extractable: true })
let issuerKeys: Awaited<ReturnType<typeof keyPair>>
let expected: ExpectedIdToken

beforeAll(async () => {
  issuerKeys = await keyPair()
  const key = { ...(await exportJWK(issuerKeys.publicKey)), kid: 'one', alg: 'RS256' }
  expected = { issuer, clientId, keys: [key], isFresh: true }
})

const signed = (
  payload: JWTPayload,
  key: CryptoKey = issuerKeys.privateKey,
  header: object = { kid: 'one' },
) => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', ...header }).sign(key)

/** The failure for a token; `undefined` if it is accepted. */
const failureOf = (token: string, other: Partial<ExpectedIdToken> = {}) =>
  checkIdToken(token, { ...expected, ...other }).then(
    () => undefined,
    (error: unknown) => (error instanceof SignInError ? error.failure : error),
  )
const forged = (what: string) => ({ kind: 'forged', what })

test('a new token that the issuer signed for this board is accepted', async () => {
  expect(await failureOf(await signed(claims()))).toBeUndefined()
  expect(await failureOf(await signed(claims({ aud: [clientId, 'other'], azp: clientId })))).toBeUndefined()
})

test('A01 a token without a signature is refused', async () => {
  expect(await failureOf(new UnsecuredJWT(claims()).encode())).toEqual(forged('alg'))
})

test('A02 a signature of another key is refused', async () => {
  const { privateKey } = await keyPair()
  expect(await failureOf(await signed(claims(), privateKey))).toEqual(forged('signature'))
})

test('A03 a token signed with the public key as a shared secret is refused', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(issuerKeys.publicKey))
  const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret)
  expect(await failureOf(token)).toEqual(forged('alg'))
})

describe('an invalid or missing claim is refused', () => {
  test.each([
    ['A04', 'another audience', { aud: 'other' }, 'aud'],
    ['A06', 'no audience', { aud: undefined }, 'aud'],
    ['A07', 'another issuer', { iss: 'https://evil.example' }, 'iss'],
    ['A07', 'the issuer with a slash', { iss: `${issuer}/` }, 'iss'],
    ['A08', 'no issue time', { iat: undefined }, 'iat'],
    ['A09', 'no subject', { sub: undefined }, 'sub'],
    ['A09', 'an empty subject', { sub: '' }, 'sub'],
    ['A09', 'a subject that is a number', { sub: 7 }, 'sub'],
    ['', 'nbf long after the issue time', { nbf: seconds(-day) }, 'nbf'],
    ['', 'no expiry', { exp: undefined }, 'exp'],
    ['', 'an expiry before the issue time', { exp: seconds(minute) }, 'exp'],
    ['', 'several audiences and no authorised party', { aud: [clientId, 'other'] }, 'azp'],
    ['', 'another authorised party', { azp: 'other' }, 'azp'],
  ])('%s %s', async (_id, _name, other, claim) => {
    expect(await failureOf(await signed(claims(other)))).toEqual(forged(claim))
  })

  test('an issue time of Infinity', async () => {
    const text = JSON.stringify({ ...claims(), iat: 0 }).replace('"iat":0', '"iat":1e999')
    const token = await new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(issuerKeys.privateKey)
    expect(await failureOf(token)).toEqual(forged('iat'))
  })
})

test.each([
  [
    'two minutes ago is refused: one of the clocks is wrong',
    2 * minute,
    { kind: 'clock', ahead: 9 * minute },
  ],
  ['half a minute ago is accepted', minute / 2, undefined],
])('a new token that has expired %s', async (_name, ago, failure) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 9) })
  const token = await signed(claims({ iat: seconds(9 * minute), exp: seconds(ago) }))
  expect(await failureOf(token)).toEqual(failure)
  expect(await failureOf(token, { isFresh: false })).toBeUndefined()
  vi.useRealTimers()
})

test('A11 a token of last week is refused', async () => {
  const old = claims({ iat: seconds(7 * day), exp: seconds(7 * day - hour) })
  expect(await failureOf(await signed(old))).toMatchObject({ kind: 'clock' })
})

test.each([
  ['ahead', day],
  ['behind', -day],
])('A31 a clock that is a day %s is not reported as a forgery', async (_name, ahead) => {
  const token = await signed(claims({ iat: seconds(ahead), exp: seconds(ahead - hour) }))
  const failure = await failureOf(token)
  expect(failure).toMatchObject({ kind: 'clock' })
  if (!(failure instanceof Object && 'ahead' in failure)) throw new Error('not a clock failure')
  expect(Math.abs(Number(failure.ahead) - ahead)).toBeLessThan(minute)
})

test('a renewal accepts a token although the clock has been corrected since', async () => {
  const token = await signed(claims({ iat: seconds(day), exp: seconds(day - hour) }))
  expect(await failureOf(token, { isFresh: false })).toBeUndefined()
})

test('A14 a token without a key id is refused if several keys match', async () => {
  const other = { ...(await exportJWK((await keyPair()).publicKey)), alg: 'RS256' }
  const { kid: _one, ...key } = expected.keys[0] ?? other
  const keys = [key, other]
  expect(await failureOf(await signed(claims(), issuerKeys.privateKey, {}), { keys })).toEqual(forged('kid'))
})

test('a token with any character changed is refused', async () => {
  const token = await signed(claims())
  // The last character of each part contains unused bits (base64url, RFC 4648, 3.5).
  const ends = new Set([token.indexOf('.') - 1, token.lastIndexOf('.') - 1, token.length - 1])
  const place = fc.nat({ max: token.length - 1 }).filter((at) => !ends.has(at))
  await fc.assert(
    fc.asyncProperty(
      place,
      fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '.'),
      async (at, sign) => {
        fc.pre(token[at] !== sign)
        expect(await failureOf(token.slice(0, at) + sign + token.slice(at + 1))).toMatchObject({
          kind: 'forged',
        })
      },
    ),
    { numRuns: runs(300) },
  )
})
