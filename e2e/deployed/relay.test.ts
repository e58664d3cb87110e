import { expect } from 'vitest'
import { addressesFor } from '../addresses.ts'
import { hostileHeaders } from './hostile-headers.ts'
import { apiPath, tokenPath } from './raw.ts'
import { test } from './site-test.ts'

/** What depends on the response or the connection. */
const own = new Set(['date', 'connection', 'content-type', 'content-length', 'transfer-encoding'])
const othersOf = (headers: Iterable<readonly [string, string]>) =>
  Object.fromEntries([...headers].filter(([name]) => !own.has(name)))

/** What every relayed response is sent with. */
const added = {
  'cache-control': 'no-store',
  'content-disposition': 'attachment',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  server: 'nginx',
}

const formType = 'application/x-www-form-urlencoded'
const form = {
  method: 'POST',
  headers: { 'Content-Type': formType },
  body: 'token=x',
}

for (const [what, server, path, init] of [
  ['the academy', 'api', apiPath, {}],
  ['a token request', 'accounts', tokenPath, form],
  ['a revocation', 'accounts', `${tokenPath}/revoke`, form],
  ['user info', 'accounts', '/accounts/near/oauth/user/info', {}],
] as const) {
  test(`no header of the response to ${what} has an effect`, async ({ board, control }) => {
    const headers = { ...hostileHeaders, 'content-type': 'text/html' }
    await control.faults([{ match: { server }, headers, status: 200, body: '<script>alert(1)</script>' }])
    const reply = await fetch(board + path, { ...init, headers: { ...form.headers, Origin: board } })
    expect(await reply.text()).toBe('<script>alert(1)</script>')
    expect(othersOf(reply.headers)).toEqual(added)
  })
}

test('a redirect of the academy is not followed, and its target is not passed on', async ({
  board,
  control,
}) => {
  await control.faults([
    { match: { path: 'talks.json' }, status: 302, headers: { location: `${board}/config.json` }, body: '' },
  ])
  const reply = await fetch(board + apiPath, { redirect: 'manual' })
  expect(reply.status).toBe(302)
  expect(reply.headers.has('location')).toBe(false)
  expect((await control.requests()).filter(({ server }) => server === 'api')).toHaveLength(1)
})

test('a response with long headers is relayed', async ({ board, control }) => {
  const long = 'x'.repeat(12_000)
  await control.faults([
    { match: { path: 'talks.json' }, status: 200, headers: { 'x-long': long }, body: {} },
  ])
  const reply = await fetch(board + apiPath)
  expect([reply.status, reply.headers.get('x-long')]).toEqual([200, long])
})

test('how long to wait is passed on', async ({ board, control }) => {
  await control.faults([{ match: { path: 'talks.json' }, status: 429, headers: { 'retry-after': '7' } }])
  expect((await fetch(board + apiPath)).headers.get('retry-after')).toBe('7')
})

for (const [what, headers] of [
  ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a page of a neighbouring site', { 'Sec-Fetch-Site': 'same-site' }],
  ['the address bar', { 'Sec-Fetch-Site': 'none' }],
  ['a page of another site in an old browser', { Origin: 'https://evil.example' }],
  ['a frame without an origin', { Origin: 'null' }],
] as const) {
  test(`a read from ${what} is not relayed`, async ({ board, control }) => {
    for (const path of [apiPath, '/accounts/near/oauth/user/info'])
      expect((await fetch(board + path, { headers })).status).toBe(403)
    expect((await control.requests()).filter(({ server }) => server !== 'board')).toEqual([])
  })
}

test('of the browser’s headers only the token is forwarded, to reads only', async ({ board, control }) => {
  const headers = {
    Origin: board,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-www-form-urlencoded; charset=utf-7',
    Authorization: 'Bearer x',
    Cookie: 'mine=1',
    Referer: board,
    Range: 'bytes=0-3',
    'If-None-Match': '"x"',
    'Accept-Language': 'de',
    'Content-Encoding': 'gzip',
    'X-Forwarded-For': '203.0.113.9',
    'X-Forwarded-Host': 'evil.example',
    'X-HTTP-Method-Override': 'DELETE',
    'X-Original-URL': '/api/v4/1/x.json',
  }
  await fetch(board + apiPath, { headers })
  await fetch(`${board}/accounts/near/oauth/user/info`, { headers })
  for (const path of [tokenPath, `${tokenPath}/revoke`]) await fetch(board + path, { ...form, headers })
  const { api, accounts } = addressesFor(board)
  const always = { accept: 'application/json', 'user-agent': 'Callboard' }
  const read = { ...always, authorization: 'Bearer x' }
  const seen = (await control.requests()).filter(({ server }) => server !== 'board')
  expect(seen.map((call) => othersOf(Object.entries(call.headers)))).toEqual([
    { ...read, host: new URL(api).host },
    { ...read, host: new URL(accounts).host },
    { ...always, host: new URL(accounts).host },
    { ...always, host: new URL(accounts).host },
  ])
  expect(seen.map((call) => call.headers['content-type'])).toEqual([undefined, undefined, formType, formType])
})
