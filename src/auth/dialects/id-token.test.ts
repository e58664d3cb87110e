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
import { beforeAll, describe, expect, test } from 'vitest'
import { hour, minute } from '../../lib/time/time.ts'
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
let ours: Awaited<ReturnType<typeof keyPair>>
let expected: ExpectedIdToken

beforeAll(async () => {
  ours = await keyPair()
  const key = { ...(await exportJWK(ours.publicKey)), kid: 'one', alg: 'RS256' }
  expected = { issuer, clientId, keys: [key], isFresh: true }
})

const signed = (payload: JWTPayload, key: CryptoKey = ours.privateKey, header: object = { kid: 'one' }) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', ...header }).sign(key)

/** The failure that a token ends in; `undefined` where it is accepted. */
const failureOf = (token: string, other: Partial<ExpectedIdToken> = {}) =>
  checkIdToken(token, { ...expected, ...other }).then(
    () => undefined,
    (error: unknown) => (error instanceof SignInError ? error.failure : error),
  )
const forged = (what: string) => ({ kind: 'forged', what })

test('what the issuer signed a moment ago for this board is accepted', async () => {
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

test('A03 the public key taken for a shared secret is refused', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey))
  const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret)
  expect(await failureOf(token)).toEqual(forged('alg'))
})

describe('a claim that is wrong or missing is refused', () => {
  test.each([
    ['A04', 'another audience', { aud: 'other' }, 'aud'],
    ['A06', 'no audience', { aud: undefined }, 'aud'],
    ['A07', 'another issuer', { iss: 'https://evil.example' }, 'iss'],
    ['A07', 'the issuer with a slash', { iss: `${issuer}/` }, 'iss'],
    ['A08', 'no time of issue', { iat: undefined }, 'iat'],
    ['A09', 'no subject', { sub: undefined }, 'sub'],
    ['A09', 'an empty subject', { sub: '' }, 'sub'],
    ['A09', 'a subject that is a number', { sub: 7 }, 'sub'],
    ['', 'a time of use long after it was made', { nbf: seconds(-day) }, 'nbf'],
    ['', 'no end', { exp: undefined }, 'exp'],
    ['', 'an end before its beginning', { exp: seconds(minute) }, 'exp'],
    ['', 'several audiences and no word for whom', { aud: [clientId, 'other'] }, 'azp'],
    ['', 'meant for another client', { azp: 'other' }, 'azp'],
  ])('%s %s', async (_id, _name, other, word) => {
    expect(await failureOf(await signed(claims(other)))).toEqual(forged(word))
  })

  test('a time of issue beyond all numbers', async () => {
    const text = JSON.stringify({ ...claims(), iat: 0 }).replace('"iat":0', '"iat":1e999')
    const token = await new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(ours.privateKey)
    expect(await failureOf(token)).toEqual(forged('iat'))
  })
})

test('A11 a token of last week is refused', async () => {
  const old = claims({ iat: seconds(7 * day), exp: seconds(7 * day - hour) })
  expect(await failureOf(await signed(old))).toMatchObject({ kind: 'clock' })
})

test.each([
  ['ahead', day],
  ['behind', -day],
])('A31 a clock that is a day %s is told apart from a forgery', async (_name, ahead) => {
  const token = await signed(claims({ iat: seconds(ahead), exp: seconds(ahead - hour) }))
  const failure = await failureOf(token)
  expect(failure).toMatchObject({ kind: 'clock' })
  if (!(failure instanceof Object && 'ahead' in failure)) throw new Error('no clock')
  expect(Math.abs(Number(failure.ahead) - ahead)).toBeLessThan(minute)
})

test('a renewal does not mind a clock that was put right since', async () => {
  const token = await signed(claims({ iat: seconds(day), exp: seconds(day - hour) }))
  expect(await failureOf(token, { isFresh: false })).toBeUndefined()
})

test('A14 where several keys might fit and the token names none, it is refused', async () => {
  const other = { ...(await exportJWK((await keyPair()).publicKey)), alg: 'RS256' }
  const { kid: _one, ...key } = expected.keys[0] ?? other
  const keys = [key, other]
  expect(await failureOf(await signed(claims(), ours.privateKey, {}), { keys })).toEqual(forged('kid'))
})

test('whichever character is changed, the token is refused', async () => {
  const token = await signed(claims())
  // The last character of each part holds bits that nobody reads.
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
