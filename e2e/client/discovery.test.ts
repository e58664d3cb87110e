import { beforeEach, expect, test } from 'vitest'
import { failureOf } from '../../src/auth/failure/failure-of.ts'
import { academyForFile } from './academy-for-file.ts'
import { openPage } from './page.ts'
import { failureIn, saidOf } from './refusal.ts'
import { configureDialect } from './renewals.ts'
import { complete, signInManually, signInToCallback, startSignIn } from './sign-in.ts'
import { advanceClock, until } from './time.ts'

const academy = academyForFile()
beforeEach(() => configureDialect(academy(), 'oidc', {}))

const document = { path: '/.well-known/openid-configuration' }
const endpoints = [
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'revocation_endpoint',
  'end_session_endpoint',
]
const notEndpoints = [
  'javascript:alert(document.domain)//',
  'data:text/html,<script>alert(1)</script>',
  'http://issuer.example/auth',
  'https://user@issuer.example/auth',
  'https://:password@issuer.example/auth',
  'https://issuer.example/auth#fragment',
  'https://issuer.example/auth#',
  'blob:https://issuer.example/1',
  '//issuer.example/auth',
  '/auth',
  'auth',
  '',
  7,
]
const cases = endpoints.flatMap((name) => notEndpoints.map((value) => [name, value] as const))

test.each(cases)(
  'a discovery document whose %s is %j is refused before the redirect',
  async (name, value) => {
    academy().faults({ match: document, rewrite: { [name]: value } })
    const page = openPage(`${academy().board}/`)
    const failure = await failureIn(startSignIn(academy(), page))
    expect(failure).toEqual({ kind: 'unusable', what: name })
    expect(saidOf(failure)).toContain(`was not accepted (${name})`)
    expect(page.left()).toBeUndefined()
    expect(page.storage.length).toBe(1)
  },
)

test.each(['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'issuer'])(
  'a discovery document without %s is refused before the redirect',
  async (name) => {
    academy().faults({ match: document, rewrite: { [name]: null } })
    const failure = await failureIn(startSignIn(academy(), openPage(`${academy().board}/`)))
    expect(failure).toEqual({ kind: 'unusable', what: name })
  },
)

test('an endpoint that has become unusable until the callback gets no code', async () => {
  const { url } = await signInToCallback(academy())
  academy().faults({ match: document, rewrite: { token_endpoint: 'http://evil.example/token' } })
  expect(await failureIn(complete(academy(), url))).toEqual({ kind: 'unusable', what: 'token_endpoint' })
})

test('A23 a discovery document that stalls ends the attempt, and the next one works', async () => {
  academy().faults({ match: document, stallAfterBytes: 10 })
  const page = openPage(`${academy().board}/`)
  const failure = startSignIn(academy(), page).catch(failureOf)
  await until(() => page.begun() === 1)
  await advanceClock(15_000)
  expect(await failure).toEqual({ kind: 'timed-out' })
  academy().state.faults.clear()
  expect(await signInManually(academy())).toContain('access_token')
})

test('A23 keys that stall end the attempt', async () => {
  const { page, url } = await signInToCallback(academy())
  academy().faults({ match: { path: '/jwks' }, stallAfterBytes: 10 })
  const begun = page.begun()
  const failure = complete(academy(), url).catch(failureOf)
  await until(() => academy().requestedPaths('/jwks').length === 1 && page.begun() === begun + 3)
  await advanceClock(15_000)
  expect(await failure).toEqual({ kind: 'timed-out' })
})
