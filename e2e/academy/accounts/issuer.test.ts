import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { ask, authorize, codeForm, createBrowser, postForm } from '../browser-for-test.ts'
import { jonas } from '../people.ts'

let academy: RunningAcademy
beforeAll(async () => {
  academy = await startAcademy()
})
afterAll(() => academy.close())

const clientId = 'callboard-embedded-oidc'

async function discover(): Promise<Record<string, string>> {
  const response = await fetch(`${academy.issuer}/.well-known/openid-configuration`, {
    headers: { origin: academy.board },
  })
  expect(response.headers.get('access-control-allow-origin')).toBe(academy.board)
  return response.json()
}

test('a public client signs in, and the API accepts its token', async () => {
  const found = await discover()
  expect(found['issuer']).toBe(academy.issuer)
  const parameters = { client_id: clientId, scope: 'openid profile email', nonce: 'n-1' }
  const back = await authorize(String(found['authorization_endpoint']), academy, {
    person: jonas,
    parameters,
  })
  expect(back.url.searchParams.get('iss')).toBe(academy.issuer)

  const form = codeForm(academy, back)
  form.set('client_id', clientId)
  const { body, headers } = await postForm(String(found['token_endpoint']), form, { origin: academy.board })
  expect(headers.get('access-control-allow-origin')).toBe(academy.board)
  const [, payload = ''] = String(body['id_token']).split('.')
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    iss: academy.issuer,
    aud: clientId,
    nonce: 'n-1',
    sub: jonas.userId,
    name: 'Jonas Lind',
    email: jonas.email,
  })

  const token = String(body['access_token'])
  const info = await ask('', String(found['userinfo_endpoint']), token)
  expect(await info.json()).toMatchObject({ sub: jonas.userId, email: jonas.email })
  for (const origin of [academy.board, academy.api]) {
    expect((await ask(origin, '/api/v4/100000000/talks.json?filter=1', token)).status).toBe(200)
  }
})

test('with offline access a token can be renewed; each refresh token is valid once', async () => {
  const found = await discover()
  const endpoint = String(found['token_endpoint'])
  const signedIn = async (parameters: Record<string, string>) => {
    const signInOptions = { person: jonas, parameters: { client_id: clientId, ...parameters } }
    const form = codeForm(
      academy,
      await authorize(String(found['authorization_endpoint']), academy, signInOptions),
    )
    form.set('client_id', clientId)
    return (await postForm(endpoint, form, { origin: academy.board })).body
  }
  expect(await signedIn({ scope: 'openid' })).not.toHaveProperty('refresh_token')
  const { refresh_token: first } = await signedIn({ scope: 'openid offline_access', prompt: 'consent' })
  const refresh = (token: unknown) => {
    const form = { grant_type: 'refresh_token', client_id: clientId, refresh_token: String(token) }
    return postForm(endpoint, new URLSearchParams(form), { origin: academy.board })
  }
  const { body } = await refresh(first)
  expect(body).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) })
  expect(body['refresh_token']).not.toBe(first)
  const { body: third } = await refresh(body['refresh_token'])
  expect(third['refresh_token']).not.toBe(body['refresh_token'])

  const again = await refresh(first)
  expect([again.status, again.body['error']]).toEqual([400, 'invalid_grant'])
  // A refresh token that is used twice may have been stolen, so the tokens that were issued for it are revoked too.
  const successor = await refresh(third['refresh_token'])
  expect([successor.status, successor.body['error']]).toEqual([400, 'invalid_grant'])
})

test('a request from another origin gets no token', async () => {
  const form = new URLSearchParams({ client_id: clientId, grant_type: 'refresh_token', refresh_token: 'x' })
  const { status, headers } = await postForm(`${academy.issuer}/token`, form, {
    origin: 'http://evil.example',
  })
  expect(status).toBe(400)
  expect(headers.has('access-control-allow-origin')).toBe(false)
})

test('signing out ends the sign-in at the issuer, and redirects to the board', async () => {
  const found = await discover()
  const browser = createBrowser()
  const signInOptions = { person: jonas, browser, parameters: { client_id: clientId, scope: 'openid' } }
  const signIn = () => authorize(String(found['authorization_endpoint']), academy, signInOptions)
  await signIn()
  expect((await signIn()).pressedButtons).toEqual([])

  const query = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: `${academy.board}/` })
  const { page } = await browser.go(`${found['end_session_endpoint']}?${query}`, academy.board)
  const [, action = ''] = /action="([^"]+)"/.exec(page) ?? []
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? []
  const { at } = await browser.go(action, academy.board, new URLSearchParams({ xsrf, logout: 'yes' }))
  expect(at).toBe(`${academy.board}/`)
  expect((await signIn()).pressedButtons).toContain('person')
})
