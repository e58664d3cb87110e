import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressesFor } from '../addresses.ts'
import { expect } from 'vitest'
import { test } from './site-test.ts'

const directives = (policy: string | null) =>
  new Map(
    (policy ?? '').split('; ').map((one) => {
      const [name = '', ...values] = one.split(' ')
      return [name, values.join(' ')] as const
    }),
  )

for (const [path, framed, opener, cache] of [
  ['/', true, 'same-origin-allow-popups', 'no-cache'],
  ['/index.html', true, 'same-origin-allow-popups', 'no-cache'],
  ['/embed.html', false, 'same-origin-allow-popups', 'no-cache'],
  ['/signed-in.html', false, null, 'no-store'],
  ['/relay.html', false, null, 'no-store'],
] as const) {
  test(`${path} is sent with its policy, and with nothing that weakens it`, async ({ board }) => {
    const { status, headers } = await fetch(board + path)
    expect(status).toBe(200)
    const policy = directives(headers.get('content-security-policy'))
    const scripts = policy.get('script-src') ?? ''
    expect(scripts.split(' ').every((one) => /^'sha256-[\w+/]+=*'$/.test(one))).toBe(true)
    const { host } = addressesFor(board)
    policy.delete('script-src')
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'style-src': "'self'",
      'img-src': "'self' blob:",
      'connect-src': "'self'",
      'frame-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': framed ? `'self' ${host}` : "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    })
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': cache,
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'integrity-policy': 'blocked-destinations=(script)',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      server: 'nginx',
    })
    expect(headers.get('cross-origin-opener-policy')).toBe(opener)
    expect(headers.get('x-frame-options')).toBeNull()
  })
}

test('assets are cached for ever and compressed, and missing ones are not found', async ({ board }) => {
  const assets = readdirSync('dist/assets').filter((name) => /\.(js|css)$/.test(name))
  const script = assets.find((name) => name.startsWith('board-'))
  const { headers } = await fetch(`${board}/assets/${script}`, { headers: { 'Accept-Encoding': 'gzip' } })
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  const missing = await fetch(`${board}/assets/board-gone.js`)
  expect(missing.status).toBe(404)
  expect(await missing.text()).not.toContain('id="root"')
})

test('any site may load the loader, and the configuration follows the environment', async ({
  board,
  site,
}) => {
  const loader = await fetch(`${board}/embed.js`)
  expect(loader.headers.get('access-control-allow-origin')).toBe('*')
  expect(loader.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const config = await fetch(`${board}/config.json`)
  expect(config.headers.get('cache-control')).toBe('no-cache')
  const text = await config.text()
  const { accounts, host } = addressesFor(board)
  expect(JSON.parse(text)).toMatchObject({
    academy: { name: 'Zylker Academy', apiBase: '/' },
    signIn: { tokenEndpoints: { [accounts]: '/accounts/near/oauth/v2/token' } },
    embedding: { allowedOrigins: [host] },
  })
  expect(text).not.toContain(site.clientSecret)
})

test('the log contains no query, and only one file contains the secret', async ({ board, site }) => {
  await fetch(`${board}/signed-in.html?code=not-for-the-log&state=x`)
  await fetch(`${board}/api/v4/100000000/talks.json?filter=1`)
  const log = readFileSync(join(site.folder, 'access.log'), 'utf8')
  expect(log).toContain('GET /signed-in.html 200')
  expect(log).not.toMatch(/not-for-the-log|filter=1/)
  const files = readdirSync(site.folder, { withFileTypes: true }).filter((one) => one.isFile())
  const filesWithSecret = files.filter((one) =>
    readFileSync(join(site.folder, one.name), 'utf8').includes(site.clientSecret),
  )
  expect(filesWithSecret.map(({ name }) => name)).toEqual(['accounts.conf'])
})

test('the relay’s responses are never executable, whatever headers the academy sends', async ({
  board,
  control,
}) => {
  const hostile = {
    'set-cookie': 'a=b',
    location: 'https://evil.example/',
    refresh: '0; url=https://evil.example/',
    link: '<https://evil.example/x.js>; rel=preload; as=script',
    'x-accel-redirect': '/config.json',
    'access-control-allow-origin': '*',
    'clear-site-data': '"*"',
    'service-worker-allowed': '/',
    'content-security-policy': 'default-src *',
    'content-type': 'text/html',
    server: 'Academy/1.0',
    'x-powered-by': 'Academy',
  }
  await control.faults([
    { match: { path: 'talks.json' }, headers: hostile, status: 200, body: '<script>alert(1)</script>' },
  ])
  const reply = await fetch(`${board}/api/v4/100000000/talks.json?filter=1`)
  const sent = Object.fromEntries(reply.headers)
  expect(sent).toMatchObject({
    'cache-control': 'no-store',
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    server: 'nginx',
  })
  for (const name of Object.keys(hostile))
    if (!(name in { server: 1, 'content-type': 1, 'content-security-policy': 1 }))
      expect(sent[name]).toBeUndefined()
  expect(await reply.text()).toContain('<script>')
})

test('of the browser’s headers only the token is forwarded, and the secret is added to token requests', async ({
  board,
  control,
  site,
}) => {
  const headers = {
    Cookie: 'mine=1',
    Authorization: 'Bearer x',
    'X-Forwarded-Host': 'evil.example',
    Referer: board,
  }
  await fetch(`${board}/api/v4/100000000/talks.json?filter=1`, { headers })
  await fetch(`${board}/accounts/near/oauth/v2/token`, {
    method: 'POST',
    headers: {
      Origin: board,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: 'mine=1',
    },
    body: 'grant_type=authorization_code&code=x&client_id=callboard-embedded',
  })
  const seen = await control.requests()
  const call = seen.find(({ server, path }) => server === 'api' && path.includes('talks.json'))
  expect(call?.headers['authorization']).toBe('Bearer x')
  expect(call?.headers['host']).toBe(new URL(addressesFor(board).api).host)
  for (const name of ['cookie', 'x-forwarded-host', 'referer', 'origin'])
    expect(call?.headers[name]).toBeUndefined()
  const exchange = seen.find(({ server, path }) => server === 'accounts' && path === '/oauth/v2/token')
  expect(exchange?.headers['cookie']).toBeUndefined()
  expect(exchange?.body?.['client_secret']).toBe(`(${site.clientSecret.length} characters)`)
})
