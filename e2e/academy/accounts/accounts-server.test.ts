import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { ask, codeForm, createBrowser, postForm, tokenFor, zohoSignIn } from '../browser-for-test.ts'
import { amelia, jonas, noor } from '../people.ts'

let academy: RunningAcademy
beforeAll(async () => {
  academy = await startAcademy()
})
afterAll(() => academy.close())
beforeEach(() => academy.order('POST', 'reset'))

const userInfo = async (token: string) => (await ask(academy.board, '/oauth/user/info', token)).json()

describe('sign-in', () => {
  test('redirects back with code, state and the data centre, and nothing else', async () => {
    const { url, pressedButtons } = await zohoSignIn(academy, { person: amelia })
    expect(pressedButtons).toEqual(['person', 'decision'])
    expect(url.origin + url.pathname).toBe(academy.redirectUri)
    expect([...url.searchParams.keys()].sort()).toEqual(['accounts-server', 'code', 'location', 'state'])
    expect(url.searchParams.get('accounts-server')).toBe(academy.accounts)
    expect(url.searchParams.get('state')).toBe('the-state')
  })

  test('shows a button for every person', async () => {
    const parameters = {
      client_id: 'callboard-embedded',
      response_type: 'code',
      redirect_uri: academy.redirectUri,
    }
    const pkce = {
      scope: 'AaaServer.profile.READ',
      code_challenge: 'a'.repeat(43),
      code_challenge_method: 'S256',
    }
    const query = new URLSearchParams({ ...parameters, ...pkce })
    const { page } = await createBrowser().go(`${academy.accounts}/oauth/v2/auth?${query}`, academy.board)
    for (const name of ['Amelia Burrows, trainer', 'Noor Haddad, academy admin', 'Jonas Lind, attendee']) {
      expect(page).toContain(`>${name}</button>`)
    }
  })

  test('is remembered by a cookie; prompt=consent asks again', async () => {
    const browser = createBrowser()
    await zohoSignIn(academy, { person: jonas, browser })
    expect((await zohoSignIn(academy, { person: jonas, browser })).pressedButtons).toEqual([])
    const again = await zohoSignIn(academy, { person: jonas, browser, parameters: { prompt: 'consent' } })
    expect(again.pressedButtons).toEqual(['decision'])
  })

  test('can be denied by the person', async () => {
    const { url } = await zohoSignIn(academy, { person: amelia, decision: 'deny' })
    expect(url.searchParams.get('error')).toBe('access_denied')
    expect(url.searchParams.get('state')).toBe('the-state')
  })

  test('requires PKCE and the registered redirect URI', async () => {
    const elsewhere = await zohoSignIn(academy, {
      person: amelia,
      parameters: { redirect_uri: 'http://evil.example/' },
    })
    expect(elsewhere.url.origin).toBe(academy.accounts)
    const plain = await zohoSignIn(academy, {
      person: amelia,
      parameters: { code_challenge_method: 'plain' },
    })
    expect(plain.url.searchParams.get('error')).toBe('invalid_request')
  })
})

describe('token requests', () => {
  test('work through the relay, which adds the client secret, and fail without it', async () => {
    const back = await zohoSignIn(academy, { person: amelia })
    const direct = await postForm(`${academy.accounts}/oauth/v2/token`, codeForm(academy, back), {
      origin: academy.board,
    })
    expect(direct.body).toEqual({ error: 'invalid_client' })
    expect(direct.status).toBe(200)
    expect(direct.headers.has('access-control-allow-origin')).toBe(false)
    const relayed = await postForm(`${academy.board}/oauth/v2/token`, codeForm(academy, back))
    expect(relayed.body).toEqual({
      access_token: expect.any(String),
      api_domain: 'http://localhost',
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'TrainerCentral.talkapi.READ TrainerCentral.portalapi.READ AaaServer.profile.READ',
    })
    const requests = JSON.stringify(await academy.order('GET', 'requests'))
    expect(requests).toContain('"code_verifier":"(43 characters)"')
    expect(requests).not.toContain('client_secret')
  })

  test('are not relayed for a page of another site', async () => {
    const form = codeForm(academy, await zohoSignIn(academy, { person: amelia }))
    const endpoint = `${academy.board}/oauth/v2/token`
    expect((await postForm(endpoint, form, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await postForm(endpoint, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await fetch(endpoint)).status).toBe(405)
    expect((await postForm(endpoint, form, { origin: academy.board })).body['access_token']).toBeDefined()
  })

  test('are refused with status 200: a code is valid once, with its verifier', async () => {
    const back = await zohoSignIn(academy, { person: amelia })
    const endpoint = `${academy.board}/oauth/v2/token`
    const wrong = await postForm(endpoint, codeForm(academy, { ...back, verifier: 'x'.repeat(43) }))
    expect([wrong.status, wrong.body]).toEqual([200, { error: 'invalid_code' }])
    await postForm(endpoint, codeForm(academy, back))
    expect((await postForm(endpoint, codeForm(academy, back))).body).toEqual({ error: 'invalid_code' })
  })

  test('renew a token only with offline access, and keep the same refresh token', async () => {
    const back = await zohoSignIn(academy, { person: noor, parameters: { access_type: 'offline' } })
    const endpoint = `${academy.board}/oauth/v2/token`
    const first = await postForm(endpoint, codeForm(academy, back))
    const refresh = String(first.body['refresh_token'])
    const form = { grant_type: 'refresh_token', client_id: 'callboard-embedded', refresh_token: refresh }
    const second = await postForm(endpoint, new URLSearchParams(form))
    expect(second.body['access_token']).not.toBe(first.body['access_token'])
    expect(second.body).not.toHaveProperty('refresh_token')
    expect(await userInfo(String(second.body['access_token']))).toMatchObject({ ZUID: noor.userId })
  })

  test('with an invalid refresh token are answered with status 200 and an error', async () => {
    const form = { grant_type: 'refresh_token', client_id: 'callboard-embedded', refresh_token: 'made-up' }
    const { status, body } = await postForm(`${academy.board}/oauth/v2/token`, new URLSearchParams(form))
    expect([status, body]).toEqual([200, { error: 'invalid_code' }])
  })

  test('revoke each token once', async () => {
    const token = await tokenFor(academy, amelia)
    const revoke = () => postForm(`${academy.board}/oauth/v2/token/revoke`, new URLSearchParams({ token }))
    expect((await revoke()).body).toEqual({ status: 'success' })
    expect((await revoke()).status).toBe(400)
    expect(await userInfo(token)).toEqual({ cause: 'INVALID_OAUTHTOKEN' })
  })

  test('return the profile if its scope is granted; unknown scopes are dropped', async () => {
    expect(await userInfo(await tokenFor(academy, amelia))).toEqual({
      Email: 'trainer@zylker.example',
      First_Name: 'Amelia',
      Last_Name: 'Burrows',
      Display_Name: 'Amelia Burrows',
      ZUID: '60001234567',
    })
    const narrow = await tokenFor(academy, amelia, 'TrainerCentral.talkapi.READ Made.up.READ')
    expect(await userInfo(narrow)).toEqual({ cause: 'INVALID_OAUTHSCOPE' })
  })
})
