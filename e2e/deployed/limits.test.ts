import { expect } from 'vitest'
import { hasServer } from '../../scripts/browsers.mjs'
import { freePorts } from '../academy/free-ports.ts'
import { type Environment, startNginx } from './installation/nginx.ts'
import { apiPath, tokenPath } from './raw.ts'
import { withSite } from './site-test.ts'

/** The limits of a site that allows few requests: one a second, and three at once. */
const low = {
  CALLBOARD_API_RATE: '1',
  CALLBOARD_API_BURST: '2',
  CALLBOARD_SIGN_IN_RATE: '1',
  CALLBOARD_SIGN_IN_BURST: '2',
}
const test = withSite
  .extend<{ limited: (environment?: Environment) => Promise<string> }>({
    limited: async ({ site }, provide) => {
      const stops: (() => void)[] = []
      await provide(async (environment = {}) => {
        const port = await freePorts(1)
        const nginx = await startNginx(port, { ...site.environment, ...low, ...environment })
        stops.push(() => nginx.stop())
        return `http://localhost:${port}`
      })
      for (const stop of stops) stop()
    },
  })
  .skipIf(!hasServer())

/** Twenty requests at once: a machine that is so slow that all are within the rate would need 17 s for them. */
const twenty = (send: (n: number) => Promise<Response>) =>
  Promise.all(Array.from({ length: 20 }, (_, n) => send(n)))
const limitedOf = (replies: readonly Response[]) => replies.filter(({ status }) => status === 429)

test('reads are limited for each address, and the response says when to try again', async ({ limited }) => {
  const board = await limited()
  const replies = await twenty(() => fetch(board + apiPath))
  expect(replies.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(3)
  const refused = limitedOf(replies)
  expect(refused.length).toBeGreaterThan(0)
  for (const { headers } of refused)
    expect(Object.fromEntries(headers)).toMatchObject({ 'retry-after': '1', 'cache-control': 'no-store' })
})

for (const [what, path, method] of [
  ['token requests', tokenPath, 'POST'],
  ['revocations', `${tokenPath}/revoke`, 'POST'],
  ['user info', '/accounts/near/oauth/user/info', 'GET'],
] as const) {
  test(`${what} are limited for each address`, async ({ limited, site }) => {
    const board = await limited()
    const headers = { Origin: site.board, 'Content-Type': 'application/x-www-form-urlencoded' }
    const replies = await twenty(() => fetch(board + path, { method, headers }))
    expect(limitedOf(replies).length).toBeGreaterThan(0)
    expect(replies.filter(({ status }) => status < 429).length).toBeGreaterThanOrEqual(3)
  })
}

/** As a proxy in front would send them: each request from another visitor. */
const visitors = (board: string) =>
  twenty((n) => fetch(board + apiPath, { headers: { 'X-Forwarded-For': `203.0.113.${n}` } }))

test('behind a proxy that is named, each visitor has a limit of their own', async ({ limited }) => {
  const board = await limited({ CALLBOARD_PROXIES: '127.0.0.1 ::1' })
  expect(limitedOf(await visitors(board))).toEqual([])
  const same = await twenty(() => fetch(board + apiPath, { headers: { 'X-Forwarded-For': '203.0.113.99' } }))
  expect(limitedOf(same).length).toBeGreaterThan(0)
})

test('all addresses of an IPv6 network have one limit', async ({ limited }) => {
  const board = await limited({ CALLBOARD_PROXIES: '127.0.0.1 ::1' })
  const from = (n: number) => ({ 'X-Forwarded-For': `2001:db8:1:2:${n}::1` })
  const replies = await twenty((n) => fetch(board + apiPath, { headers: from(n + 1) }))
  expect(limitedOf(replies).length).toBeGreaterThan(0)
})

test('nobody gets another limit by claiming another address', async ({ limited }) => {
  expect(limitedOf(await visitors(await limited())).length).toBeGreaterThan(0)
})
