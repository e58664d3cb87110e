import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { ask, tokenFor } from '../browser-for-test.ts'
import { noor } from '../people.ts'

let academy: RunningAcademy
let token: string
beforeAll(async () => {
  academy = await startAcademy()
})
afterAll(() => academy.close())
beforeEach(async () => {
  await academy.order('POST', 'reset')
  token = await tokenFor(academy, noor)
})

const get = (path: string) => ask(academy.board, path, token)
const list = async (query = '') => (await get(`/api/v4/100000000/talks.json?filter=5${query}`)).json()
const names = async (): Promise<string[]> =>
  (await list('&limit=3')).sessions.map((row: Record<string, string>) => row['name'])

test.each([0, 1, 1000, 10_000, ...(process.env['SOAK'] ? [100_000] : [])])(
  'an academy of %d talks',
  async (talks) => {
    await academy.order('POST', 'seed', { talks, seed: 7 })
    let seen = 0
    const total = Number((await list()).meta.totalSessionsCount)
    for (let si = 0; si < Math.min(total, 2000); si += 100)
      seen += (await list(`&limit=100&si=${si}`)).talks.length
    if (total <= 2000) expect(seen).toBe(talks)
    else expect(total).toBeGreaterThan(talks / 2)
  },
)

test('the clock can be stopped, moved and started', async () => {
  const now = 1_800_000_000_000
  expect(await academy.order('POST', 'clock', { now, frozen: true })).toEqual({ now, frozen: true })
  expect(await academy.order('POST', 'clock', { advance: 1000 })).toEqual({ now: now + 1000, frozen: true })
  expect(await academy.order('GET', 'clock')).toEqual({ now: now + 1000, frozen: true })
})

test('changes are made between two requests for the list', async () => {
  await academy.order('POST', 'clock', { frozen: true })
  await academy.order('POST', 'seed', { talks: 1240 })
  const [first, second, third] = await names()
  const start = Date.now() - 7_200_000
  await academy.order('POST', 'changes', [
    { afterTalks: 1, remove: { index: 0 } },
    { afterTalks: 2, insert: { start: start + 6_500_000, name: 'Put in' } },
  ])
  expect(await names()).toEqual([first, second, third])
  expect((await names()).slice(0, 2)).toEqual([second, third])
  expect(await names()).toContain('Put in')
  await academy.order('POST', 'changes', [
    { afterTalks: 0, reschedule: { index: 1, start: Date.now() + 60 * 86_400_000 } },
  ])
  expect((await names())[1]).not.toBe('Put in')
})

test('the configuration can be patched, replaced or broken', async () => {
  const config = async () => (await get('/config.json')).json()
  await academy.order('POST', 'config', { patch: { signIn: { offline: true }, academy: { orgId: null } } })
  expect(await config()).toMatchObject({ signIn: { dialect: 'zoho', offline: true } })
  expect((await config()).academy).not.toHaveProperty('orgId')
  const signIn = { dialect: 'oidc', issuer: academy.issuer, clientId: 'callboard-embedded-oidc' }
  await academy.order('POST', 'config', { patch: { signIn }, replace: true })
  expect((await config()).signIn).toEqual(signIn)
  await academy.order('POST', 'config', {
    raw: { status: 404, contentType: 'text/html', body: '<h1>No</h1>' },
  })
  const broken = await get('/config.json')
  expect([broken.status, await broken.text()]).toEqual([404, '<h1>No</h1>'])
  await academy.order('POST', 'reset')
  expect(await config()).toMatchObject({ academy: { orgId: '100000000' } })
})

test('all tokens of a kind can be made invalid at once', async () => {
  await academy.order('POST', 'tokens', { revoke: 'all' })
  expect((await get('/api/v4/org/portals.json')).status).toBe(401)
})

test('requests are logged, except control requests and static files', async () => {
  await academy.order('DELETE', 'requests')
  await get('/')
  await get('/api/v4/org/portals.json?x=1')
  expect(await academy.order('GET', 'requests')).toEqual([
    expect.objectContaining({ server: 'board', method: 'GET', path: '/api/v4/org/portals.json?x=1' }),
  ])
})

test('control requests from another origin are refused', async () => {
  const order = { method: 'POST', headers: { origin: 'http://evil.example' } }
  expect((await fetch(`${academy.board}/__academy/reset`, order)).status).toBe(403)
  expect((await fetch(`${academy.board}/__academy/nonsense`)).status).toBe(404)
})
