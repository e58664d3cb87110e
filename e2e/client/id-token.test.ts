import { beforeEach, expect, test } from 'vitest'
import { academyForFile } from './academy-for-file.ts'
import { openPage } from './page.ts'
import { failureIn, refusalOf, saidOf, tokensAsked } from './refusal.ts'
import { configureDialect } from './renewals.ts'
import { startSignIn, signInManually } from './sign-in.ts'
import { minute, start } from './time.ts'

const academy = academyForFile()
beforeEach(() => configureDialect(academy(), 'oidc', {}))

const isToken = { server: 'issuer', path: '/\\/token$/', method: 'POST' }
const discovery = { path: '/.well-known/openid-configuration' }
const now = start / 1000
const day = 24 * 3600
const evil = 'https://evil.example'
const issuedAt = (iat: number) => ({ claims: { iat, exp: iat + 3600 } })

test.each([
  ['A01', 'without a signature', { sign: 'none' }, 'alg'],
  ['A02', 'signed by another key', { sign: 'other-key' }, 'signature'],
  ['A03', 'signed with the public key as a secret', { sign: 'hs256' }, 'alg'],
  ['A04', 'for another client', { claims: { aud: 'other' } }, 'aud'],
  ['A06', 'without an audience', { claims: { aud: null } }, 'aud'],
  ['A07', 'of another issuer', { claims: { iss: evil } }, 'iss'],
  ['A08', 'without a time of issue', { claims: { iat: null } }, 'iat'],
  ['A09', 'without a subject', { claims: { sub: null } }, 'sub'],
  ['A12', 'with another nonce', { claims: { nonce: 'other' } }, 'nonce'],
  ['A12', 'without a nonce', { claims: { nonce: null } }, 'nonce'],
])('%s an ID token %s is refused', async (_id, _name, idToken, what) => {
  academy().faults({ match: isToken, idToken })
  const failure = await refusalOf(academy())
  expect(failure).toEqual({ kind: 'forged', what })
  expect(saidOf(failure)).toBe(
    `The answer of the accounts server cannot be trusted (${what}). You were not signed in.`,
  )
})

test.each([
  ['A11', 'of last week', issuedAt(now - 7 * day), 7 * 24 * 60 * minute, 'about 7 days ahead of'],
  ['A31', 'of a server a day ahead', issuedAt(now + day), -24 * 60 * minute, 'about 24 hours behind'],
  ['A31', 'of a server a day behind', issuedAt(now - day), 24 * 60 * minute, 'about 24 hours ahead of'],
])(
  '%s an ID token %s is refused, and the error names the clock',
  async (_id, _name, idToken, ahead, words) => {
    academy().faults({ match: isToken, idToken })
    const failure = await refusalOf(academy())
    expect(failure).toEqual({ kind: 'clock', ahead })
    expect(saidOf(failure)).toContain(`The clock of this device is ${words} the accounts server’s.`)
  },
)

test.each([{ id_token: null }, { id_token: null, scope: 'profile' }])(
  'a token response without an ID token (%o) is no sign-in',
  async (rewrite) => {
    academy().faults({ match: isToken, rewrite })
    expect(await refusalOf(academy())).toEqual({ kind: 'unusable', what: 'no ID token' })
  },
)

test('A12 a nonce is always sent, and it is different each time', async () => {
  const nonces = []
  for (const _ of [1, 2]) {
    const left = await startSignIn(academy(), openPage(`${academy().board}/`))
    nonces.push(new URL(left).searchParams.get('nonce'))
  }
  expect(nonces).toEqual([expect.stringMatching(/.{20,}/), expect.stringMatching(/.{20,}/)])
  expect(new Set(nonces).size).toBe(2)
})

test('A13 a discovery document of another issuer is refused before the redirect', async () => {
  academy().faults({ match: discovery, rewrite: { issuer: evil } })
  const page = openPage(`${academy().board}/`)
  const failure = await failureIn(startSignIn(academy(), page))
  expect(failure).toEqual({ kind: 'wrong-issuer', issuer: evil })
  expect(saidOf(failure)).toContain(`says that it is ${evil}`)
  expect(page.left()).toBeUndefined()
})

test('A14 an ID token without a key id is refused if there are several keys', async () => {
  const { keys: [key] = [] }: { keys?: object[] } = await (await fetch(`${academy().issuer}/jwks`)).json()
  const keys = ['one', 'two'].map((kid) => Object.assign({}, key, { kid }))
  academy().faults(
    { match: { server: 'issuer', path: '/jwks' }, rewrite: { keys } },
    { match: isToken, idToken: { header: { kid: null } } },
  )
  expect(await refusalOf(academy())).toEqual({ kind: 'forged', what: 'kid' })
})

test('A16 an error of another issuer is not taken for one of this issuer', async () => {
  const redirect = { iss: evil, error: 'call_555_0100', code: null }
  academy().faults({ match: { server: 'issuer', path: '/auth' }, redirect })
  expect(await refusalOf(academy())).toEqual({ kind: 'forged', what: 'iss' })
})

test.each([
  ['with another issuer', evil],
  ['without an issuer, although the server announces one', null],
])('A16 a callback %s is refused, and its code is sent nowhere', async (_, iss) => {
  academy().faults({ match: { server: 'issuer', path: '/auth' }, redirect: { iss } })
  expect(await refusalOf(academy())).toEqual({ kind: 'forged', what: 'iss' })
  expect(tokensAsked(academy())).toBe(0)
})

test.each([
  [{ status: 503 }, 'The accounts server has a problem (status 503). Try again in a few minutes.'],
  [{ reset: true }, 'The accounts server cannot be reached. Try again.'],
  [
    { body: '<h1>Hello</h1>' },
    'The answer of the accounts server cannot be read. Try again in a few minutes.',
  ],
  [{ body: [] }, 'The answer of the accounts server was not accepted (issuer). Try again, or ask an admin.'],
])('A23 a failing discovery request (%o) is reported, and can be retried', async (fault, said) => {
  academy().faults({ match: discovery, ...fault })
  const failure = await failureIn(startSignIn(academy(), openPage(`${academy().board}/`)))
  expect(saidOf(failure)).toBe(said)
  academy().state.faults.clear()
  expect(await signInManually(academy())).toContain('access_token')
})

test.each([
  [{ status: 503 }, { kind: 'bad-status', status: 503 }],
  [{ body: { keys: 'none' } }, { kind: 'unusable', what: 'keys' }],
  [{ body: { keys: [] } }, { kind: 'forged', what: 'kid' }],
])('A23 if the key request fails (%o), nobody is signed in', async (fault, fact) => {
  academy().faults({ match: { server: 'issuer', path: '/jwks' }, ...fault })
  expect(await refusalOf(academy())).toEqual(fact)
})
