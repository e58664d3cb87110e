import { describe, expect, test } from 'vitest'
import { tokenIn } from '../../src/auth/account/stored-user.ts'
import { notGranted } from '../../src/auth/account/granted-scopes.ts'
import { academyForFile } from './academy-for-file.ts'
import { configOf } from './config.ts'
import { openPage } from './page.ts'
import { stored } from './refusal.ts'
import { configureDialect, dialects, renewableBoard, renewals, revoke } from './renewals.ts'
import { signInManually, startSignIn } from './sign-in.ts'
import { hour, start, until } from './time.ts'

const academy = academyForFile()
const isToken = { path: '/\\/token$/', method: 'POST' }
const document = { path: '/.well-known/openid-configuration' }

describe.each(dialects)('%s', (dialect) => {
  test.each([
    ['without a lifetime', { expires_in: null }],
    ['with a lifetime as text', { expires_in: '3600' }],
    ['with a lifetime in milliseconds', { expires_in: 3_600_000 }],
    ['without scopes', { scope: null }],
    ['with the token type in lower case', { token_type: 'bearer' }],
    ['with the token type in upper case', { token_type: 'BEARER' }],
    ['with fields that nobody knows', { api_domain: 'x', profile: 'x', userState: 7, expires_at: 'soon' }],
  ])('a token response %s signs in for an hour', async (_, rewrite) => {
    configureDialect(academy(), dialect, {})
    academy().faults({ match: isToken, rewrite })
    const token = tokenIn(await signInManually(academy()))
    expect(token).toMatchObject({ since: start, expiresAt: start + hour, renewable: false })
    expect(token && notGranted(configOf(academy()).signIn.scopes, token)).toEqual([])
  })
})

test.each([
  ['without user info', { userinfo_endpoint: null }],
  ['without revocation and sign-out', { revocation_endpoint: null, end_session_endpoint: null }],
  ['that says nothing about iss', { authorization_response_iss_parameter_supported: null }],
])('a discovery document %s is enough', async (_, rewrite) => {
  configureDialect(academy(), 'oidc', {})
  academy().faults({ match: document, rewrite })
  expect(tokenIn(await signInManually(academy()))?.person.userId).toBeTruthy()
})

test('an endpoint may have a query, which is kept', async () => {
  configureDialect(academy(), 'oidc', {})
  const authorization_endpoint = `${academy().issuer}/auth?tenant=1`
  academy().faults({ match: document, rewrite: { authorization_endpoint } })
  const left = await startSignIn(academy(), openPage(`${academy().board}/`))
  expect(new URL(left).searchParams.get('tenant')).toBe('1')
})

test('null in a token response means that there is none', async () => {
  const none = { refresh_token: null, scope: null, expires_in: null, id_token: null, error: null }
  academy().faults({ match: isToken, body: { access_token: 'x', token_type: 'Bearer', ...none } })
  expect(tokenIn(await signInManually(academy()))).toMatchObject({
    value: 'x',
    expiresAt: start + hour,
    renewable: false,
    granted: undefined,
  })
})

test('null in a discovery document means that there is none', async () => {
  configureDialect(academy(), 'oidc', {})
  const found = await (await fetch(`${academy().issuer}${document.path}`)).json()
  const none = { userinfo_endpoint: null, revocation_endpoint: null, end_session_endpoint: null }
  academy().faults({ match: document, body: { ...found, ...none } })
  expect(tokenIn(await signInManually(academy()))?.person.userId).toBeTruthy()
})

test('keys of a type that nobody knows are ignored', async () => {
  configureDialect(academy(), 'oidc', {})
  const { keys } = await (await fetch(`${academy().issuer}/jwks`)).json()
  academy().faults({
    match: { path: '/jwks' },
    body: { keys: [{ kid: 'no-type' }, null, 'x', { kty: 'new' }, ...keys] },
  })
  expect(tokenIn(await signInManually(academy()))?.person.userId).toBeTruthy()
})

test.each([{ name: { de: 'Ä' } }, { email: 7 }, { name: ['x'], email: false }])(
  'claims that are not text (%o) are not used',
  async (claims) => {
    configureDialect(academy(), 'oidc', {})
    academy().faults(
      { match: document, rewrite: { userinfo_endpoint: null } },
      { match: isToken, idToken: { claims } },
    )
    const person = new Map(Object.entries(tokenIn(await signInManually(academy()))?.person ?? {}))
    expect(person.get('userId')).toBeTruthy()
    for (const claim of Object.keys(claims)) expect(person.get(claim)).toBeUndefined()
  },
)

test('discovery may redirect', async () => {
  configureDialect(academy(), 'oidc', {})
  const location = `${academy().issuer}/.well-known/openid-configuration?moved`
  academy().faults({ match: document, times: 1, status: 302, headers: { location } })
  await startSignIn(academy(), openPage(`${academy().board}/`))
  expect(academy().requestedPaths('?moved')).toHaveLength(1)
})

test.each(['/tenant', '/tenant/'])('an issuer may have a path (%s)', async (path) => {
  const issuer = academy().issuer + path
  const found = await (await fetch(`${academy().issuer}/.well-known/openid-configuration`)).json()
  configureDialect(academy(), 'oidc', { issuer })
  academy().faults(
    {
      match: { path: '/tenant/.well-known/openid-configuration' },
      body: { ...found, issuer, authorization_response_iss_parameter_supported: false },
    },
    { match: { server: 'issuer', path: '/\\/auth/' }, redirect: { iss: null } },
    { match: isToken, idToken: { claims: { iss: issuer } } },
  )
  expect(tokenIn(await signInManually(academy()))?.person.userId).toBeTruthy()
})

test.each([
  [['profile'], false, 'profile openid'],
  [['profile'], true, 'profile openid offline_access'],
  [['email', 'openid'], false, 'email openid'],
])('the scopes %j (offline: %s) are requested as “%s”', async (scopes, offline, requested) => {
  configureDialect(academy(), 'oidc', { scopes, offline })
  const left = await startSignIn(academy(), openPage(`${academy().board}/`))
  expect(new URL(left).searchParams.get('scope')).toBe(requested)
})

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const admin = { sub: 'admin', email: 'admin@zylker.example', accountsServer: 'https://accounts.zoho.eu' }

test.each([
  ['of nobody', `${encoded({ alg: 'none' })}.${encoded(admin)}.`],
  ['that cannot be read', 'x'],
])('an ID token %s, which nobody has asked for, is ignored at Zoho', async (_, id_token) => {
  configureDialect(academy(), 'zoho')
  const scope = 'openid TrainerCentral.talkapi.READ'
  academy().faults({ match: isToken, rewrite: { id_token, scope, profile: admin } })
  const board = await renewableBoard(academy())
  const [first, before] = [stored(board.page), renewals(academy())]
  revoke(academy())
  board.tryAgain()
  await until(() => renewals(academy()) > before && stored(board.page) !== first)
  for (const record of [first, stored(board.page)]) {
    expect(tokenIn(record)?.person).toEqual({})
    expect(record).toContain(JSON.stringify({ accountsServer: academy().accounts }).slice(1, -1))
    expect(record).not.toContain('id_token')
  }
})
