import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { ask, createBrowser, tokenFor, zohoSignIn } from '../browser-for-test.ts'
import { amelia } from '../people.ts'

let academy: RunningAcademy
let token: string
beforeAll(async () => {
  academy = await startAcademy()
  token = await tokenFor(academy, amelia)
})
afterAll(() => academy.close())
beforeEach(() => academy.order('DELETE', 'faults'))

const list = '/api/v4/100000000/talks.json?filter=1&limit=1'
const get = (origin = academy.board) => ask(origin, list, token)
const order = (...faults: object[]) => academy.order('POST', 'faults', faults)
const match = { path: 'talks.json' }

test('a status is sent for a number of requests, after a number that pass', async () => {
  await order({ match, status: 503, headers: { 'Retry-After': '2' }, after: 1, times: 2 })
  const statuses = []
  for (let n = 0; n < 4; n += 1) statuses.push((await get()).status)
  expect(statuses).toEqual([200, 503, 503, 200])
})

test('a fault matches by server, method, query and regular expression', async () => {
  await order({
    match: { server: 'api', path: '/talks\\.json\\?filter=[15]/', query: { limit: '1' } },
    status: 500,
  })
  expect((await get()).status).toBe(200)
  const failed = await fetch(academy.api + list, { headers: { origin: academy.board } })
  expect(failed.status).toBe(500)
  expect(failed.headers.get('access-control-allow-origin')).toBe(academy.board)
  expect((await fetch(academy.api + list, { method: 'OPTIONS' })).status).toBe(204)
})

test('headers are added and removed', async () => {
  await order({ match, headers: { 'X-Added': 'yes', 'Content-Type': null } })
  const { headers } = await get()
  expect([headers.get('x-added'), headers.get('content-type')]).toEqual(['yes', null])
})

test.each([
  ['accounts', '/oauth/v2/auth?client_id=callboard-embedded&scope=AaaServer.profile.READ'],
  ['issuer', '/auth?client_id=callboard-embedded-oidc&scope=openid'],
] as const)('a sign-in page of the %s server cut off from the board that opened it', async (server, path) => {
  const pkce = `code_challenge=${'a'.repeat(43)}&code_challenge_method=S256`
  const address = `${academy[server]}${path}&response_type=code&redirect_uri=${academy.redirectUri}&${pkce}`
  const policy = async () => {
    const { page, headers } = await createBrowser().go(address, academy.board)
    expect(page).toContain('Amelia Burrows')
    return headers.get('cross-origin-opener-policy')
  }
  expect(await policy()).toBeNull()
  await order({ match: { server }, headers: { 'cross-origin-opener-policy': 'same-origin' } })
  expect(await policy()).toBe('same-origin')
})

test('the body is replaced by text, JSON or bytes', async () => {
  await order({ match, body: '<h1>Portal</h1>', headers: { 'content-type': 'text/html' }, times: 1 })
  expect(await (await get()).text()).toBe('<h1>Portal</h1>')
  await order({ match, body: { sessions: null }, times: 1 })
  expect(await (await get()).json()).toEqual({ sessions: null })
  await order({ match, bodyBase64: Buffer.from([0xff, 0xfe, 0x00]).toString('base64'), times: 1 })
  expect([...new Uint8Array(await (await get()).arrayBuffer())]).toEqual([0xff, 0xfe, 0x00])
})

test('the normal body is rewritten', async () => {
  await order({
    match,
    rewrite: { meta: { totalSessionsCount: 'x' }, sessions: { 0: { name: '<b>' } }, talks: null },
  })
  const body = await (await get()).json()
  expect(body.meta.totalSessionsCount).toBe('x')
  expect(body.sessions[0].name).toBe('<b>')
  expect(body).not.toHaveProperty('talks')
})

test('a response is delayed', async () => {
  await order({ match, delayMs: 20 })
  expect((await get()).status).toBe(200)
})

test('a response is held until the faults are removed', async () => {
  await order({ match: { ...match, query: { si: '1' } }, hold: true })
  let status = 0
  const held = ask(academy.board, `${list}&si=1`, token).then((answer) => (status = answer.status))
  for (let others = 0; others < 3; others += 1) expect((await get()).status).toBe(200)
  expect(status).toBe(0)
  await academy.order('DELETE', 'faults')
  expect(await held).toBe(200)
})

test('connections are broken', async () => {
  await order({ match, reset: true, times: 1 })
  await expect(get()).rejects.toThrow('fetch failed')
  await order({ match, cutAfterBytes: 100, times: 1 })
  await expect((await get()).text()).rejects.toThrow('terminated')
  await order({ match, contentLength: 1_000_000, times: 1 })
  await expect((await get()).text()).rejects.toThrow('terminated')
})

test('responses never come, or never end', async () => {
  await order({ match, hang: true, times: 1 }, { match, stallAfterBytes: 10 })
  const briefly = { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(300) }
  await expect(fetch(academy.board + list, briefly)).rejects.toThrow('timeout')
  const stalled = await fetch(academy.board + list, { ...briefly, signal: AbortSignal.timeout(300) })
  expect(stalled.status).toBe(200)
  await expect(stalled.text()).rejects.toThrow('timeout')
})

test('a redirect to the board loses its state', async () => {
  await order({
    match: { server: 'accounts', path: '/oauth/v2/auth' },
    redirect: { state: null, extra: '1' },
  })
  const { url } = await zohoSignIn(academy, { person: amelia, decision: 'deny' })
  expect(url.searchParams.has('state')).toBe(false)
  expect(url.searchParams.get('error')).toBe('access_denied')
  expect(url.searchParams.get('extra')).toBe('1')
})

test('an invalid fault is refused', async () => {
  expect(await order({ match, stauts: 500 })).toEqual({ error: expect.stringContaining('stauts') })
  expect((await get()).status).toBe(200)
})
