import { readdirSync } from 'node:fs'
import { addressesFor } from '../addresses.ts'
import { expect } from 'vitest'
import { rawReply } from './raw.ts'
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

test('assets are cached for ever, and compressed, behind a proxy too', async ({ board }) => {
  const assets = readdirSync('dist/assets').filter((name) => /\.(js|css)$/.test(name))
  const script = assets.find((name) => name.startsWith('board-'))
  const { headers } = await fetch(`${board}/assets/${script}`, {
    headers: { 'Accept-Encoding': 'gzip', Via: '1.0 cdn' },
  })
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  const older = `GET /assets/${script} HTTP/1.0\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nVia: 1.0 cdn\r\n\r\n`
  expect(await rawReply(board, older)).toContain('Content-Encoding: gzip')
})

for (const [what, path, init, status] of [
  ['a missing file', '/assets/board-gone.js', {}, 404],
  ['an unknown path', '/administration', {}, 404],
  ['an address that is too long', `/?${'x'.repeat(20_000)}`, {}, 414],
  ['a method that is not allowed', '/', { method: 'DELETE' }, 405],
] as const) {
  test(`the error for ${what} cannot be framed, run or cached`, async ({ board }) => {
    const reply = await fetch(board + path, init)
    const { headers } = reply
    expect(reply.status).toBe(status)
    expect(await reply.text()).not.toContain('id="root"')
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    })
  })
}

test('for another host name there is nothing but the health address, and the headers of errors', async ({
  board,
}) => {
  const elsewhere = board.replace('localhost', '127.0.0.1')
  const refused = await fetch(`${elsewhere}/`)
  expect(refused.status).toBe(421)
  for (const one of [board, elsewhere]) {
    const health = await fetch(`${one}/health`)
    expect([health.status, await health.text()]).toEqual([200, 'ok\n'])
    for (const { headers } of [refused, health])
      expect(Object.fromEntries(headers)).toMatchObject({
        server: 'nginx',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
      })
  }
})

test('licences, bill of materials and types of the loader can be read', async ({ board }) => {
  const types = { 'licenses.txt': 'text/plain', 'sbom.json': 'application/json', 'embed.d.ts': 'text/plain' }
  for (const [name, type] of Object.entries(types)) {
    const { status, headers } = await fetch(`${board}/${name}`)
    expect([status, headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
  }
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
