import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { ask, codeForm, oidcSignIn, postForm, zohoSignIn } from '../browser-for-test.ts'
import { amelia, jonas } from '../people.ts'

let academy: RunningAcademy
beforeAll(async () => {
  academy = await startAcademy()
})
afterAll(() => academy.close())
beforeEach(() => academy.order('POST', 'reset'))

const secrets = () => academy.order('GET', 'tokens')

async function signInOffline() {
  const back = await zohoSignIn(academy, { person: amelia, parameters: { access_type: 'offline' } })
  const { body } = await postForm(`${academy.board}/oauth/v2/token`, codeForm(academy, back))
  const code = String(back.url.searchParams.get('code'))
  return { code, access: String(body['access_token']), refresh: String(body['refresh_token']) }
}

async function refreshed(refresh: string): Promise<unknown> {
  const form = { grant_type: 'refresh_token', client_id: 'callboard-embedded', refresh_token: refresh }
  return (await postForm(`${academy.board}/oauth/v2/token`, new URLSearchParams(form))).body['access_token']
}

const status = async (token: string) => (await ask(academy.board, '/api/v4/org/portals.json', token)).status

test('every secret of both servers is listed, until the next reset', async () => {
  const { code, access, refresh } = await signInOffline()
  const next = await refreshed(refresh)
  const zoho = { access: [access, next], refresh: [refresh], codes: [code], id: [] }
  expect(await secrets()).toEqual(zoho)
  await academy.order('POST', 'tokens', { revoke: 'all' })
  expect(await secrets()).toEqual(zoho)

  const { back, body } = await oidcSignIn(academy, jonas)
  expect(await secrets()).toEqual({
    access: [access, next, body['access_token']],
    refresh: [refresh, body['refresh_token']],
    codes: [code, back.url.searchParams.get('code')],
    id: [body['id_token']],
  })
  await academy.order('POST', 'reset')
  expect(await secrets()).toEqual({ access: [], refresh: [], codes: [], id: [] })
})

test('refresh tokens can expire without the access tokens, and the other way round', async () => {
  const { access, refresh } = await signInOffline()
  await academy.order('POST', 'tokens', { revoke: 'all' })
  expect(await status(access)).toBe(401)
  const next = await refreshed(refresh)
  expect(await status(String(next))).toBe(200)

  await academy.order('POST', 'tokens', { revoke: 'refresh' })
  expect(await status(String(next))).toBe(200)
  expect(await refreshed(refresh)).toBeUndefined()
})
