import { expect } from 'vitest'
import { raw, tokenPath } from './raw.ts'
import { test } from './site-test.ts'

const formType = 'Content-Type: application/x-www-form-urlencoded'

/** Requests to the token endpoint that no page of the board sends. */
const posts: readonly (readonly [
  what: string,
  headers: (board: string) => readonly string[],
  status: number,
])[] = [
  ['without an origin', () => [formType], 403],
  ['from another site', () => [formType, 'Origin: https://evil.example', 'Sec-Fetch-Site: cross-site'], 403],
  ['from a frame without an origin', () => [formType, 'Origin: null', 'Sec-Fetch-Site: cross-site'], 403],
  [
    'with our origin, but cross-site',
    (board) => [formType, `Origin: ${board}`, 'Sec-Fetch-Site: cross-site'],
    403,
  ],
  [
    'with our origin, but same-site',
    (board) => [formType, `Origin: ${board}`, 'Sec-Fetch-Site: same-site'],
    403,
  ],
  [
    'with an origin that has ours as a prefix',
    (board) => [formType, `Origin: ${board}.evil.example`, 'Sec-Fetch-Site: same-origin'],
    403,
  ],
  ['from another port', () => [formType, 'Origin: http://localhost:1', 'Sec-Fetch-Site: same-origin'], 403],
  ['as JSON', (board) => ['Content-Type: application/json', `Origin: ${board}`], 415],
  ['as text', (board) => ['Content-Type: text/plain', `Origin: ${board}`], 415],
  ['of a similar type', (board) => [`${formType}x`, `Origin: ${board}`], 415],
]

for (const path of [tokenPath, `${tokenPath}/revoke`]) {
  for (const [what, headers, status] of posts) {
    test(`a form ${what} is refused: ${path}`, async ({ board, control }) => {
      const before = (await control.requests()).length
      const all = [`POST ${path} HTTP/1.1`, 'Host: localhost', ...headers(board), 'Content-Length: 3']
      expect(await raw(board, `${all.join('\r\n')}\r\nConnection: close\r\n\r\na=b`)).toEqual([status])
      expect(await control.requests()).toHaveLength(before)
    })
  }
}

const fields = (board: string): Readonly<Record<string, string>> => ({
  grant_type: 'authorization_code',
  redirect_uri: `${board}/signed-in.html`,
  code: 'x',
  code_verifier: 'y',
  client_id: 'callboard-embedded',
})
const renewal = { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'callboard-embedded' }
const encode = (given: Readonly<Record<string, string>>) => new URLSearchParams(given).toString()

/** The form of a code exchange, changed so that the secret would be used for something else. */
const misuses: readonly (readonly [what: string, form: (board: string) => string])[] = [
  ['no grant', (board) => encode({ ...fields(board), grant_type: '' })],
  ['a grant of the client itself', (board) => encode({ ...fields(board), grant_type: 'client_credentials' })],
  ['a password', (board) => encode({ ...fields(board), grant_type: 'password' })],
  [
    'a device code',
    (board) => encode({ ...fields(board), grant_type: 'urn:ietf:params:oauth:grant-type:device_code' }),
  ],
  ['two grants', (board) => `${encode(fields(board))}&grant_type=client_credentials`],
  ['another grant, escaped', (board) => `%67rant_type=client_credentials&${encode(fields(board))}`],
  ['another client', (board) => encode({ ...fields(board), client_id: 'other' })],
  ['two clients', (board) => `${encode(fields(board))}&client_id=other`],
  ['a secret', (board) => `${encode(fields(board))}&client_secret=x`],
  [
    'a redirect URI of another site',
    (board) => encode({ ...fields(board), redirect_uri: 'https://evil.example/' }),
  ],
  [
    'a redirect URI that begins like ours',
    (board) => encode({ ...fields(board), redirect_uri: `${board}/signed-in.html.evil.example` }),
  ],
  ['two redirect URIs', (board) => `redirect_uri=https%3A%2F%2Fevil.example&${encode(fields(board))}`],
  ['an unknown field', (board) => encode({ ...fields(board), soid: 'x' })],
  ['a line break', (board) => `${encode(fields(board))}\n`],
  ['a semicolon as separator', (board) => `${encode(fields(board))};scope=x`],
  ['an empty field', (board) => `&${encode(fields(board))}`],
  ...['grant_type', 'redirect_uri', 'code', 'code_verifier', 'client_id'].map(
    (name) =>
      [
        `no ${name}`,
        (board: string) =>
          encode(Object.fromEntries(Object.entries(fields(board)).filter(([one]) => one !== name))),
      ] as const,
  ),
  ['an unknown field instead of the code', (board) => encode(fields(board)).replace('&code=', '&soid=')],
  ['characters that a form encodes', (board) => encode(fields(board)).replace('code=x', 'code=x;soid=y')],
  ['a renewal with another grant', () => encode({ ...renewal, grant_type: 'client_credentials' })],
  ['an empty verifier', (board) => encode({ ...fields(board), code_verifier: '' })],
  ['two codes', (board) => `${encode(fields(board))}&code=z`],
  ['two codes instead of a verifier', (board) => encode(fields(board)).replace('code_verifier', 'code')],
  ['a renewal beside a code', (board) => encode({ ...fields(board), refresh_token: 'x' })],
  ['a renewal for another client', () => encode({ ...renewal, client_id: 'other' })],
  ['a renewal with another scope', () => encode({ ...renewal, scope: 'ZohoCRM.users.ALL' })],
  ['a renewal of two tokens', () => `${encode(renewal)}&refresh_token=y`],
  [
    'a renewal without a token',
    () => encode({ grant_type: 'refresh_token', client_id: 'callboard-embedded', code: 'x' }),
  ],
  ['JSON', () => '{"grant_type":"client_credentials"}'],
  ['nothing', () => ''],
]

const post = (board: string, body: string, path = tokenPath) =>
  fetch(board + path, {
    method: 'POST',
    headers: { Origin: board, 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  })

for (const [what, form] of misuses) {
  test(`the secret is not added to a form with ${what}`, async ({ board, control }) => {
    await post(board, form(board))
    const call = (await control.requests()).find(({ server }) => server === 'accounts')
    expect(call?.path).toBe('/oauth/v2/token')
    expect(Object.keys(call?.body ?? {})).toEqual([])
  })
}

test('the secret is added to the exchange of a code, and to a renewal', async ({ board, control, site }) => {
  for (const form of [fields(board), renewal]) {
    await post(board, encode(form))
    const call = (await control.requests()).findLast(({ server }) => server === 'accounts')
    expect(call?.body?.['client_secret']).toBe(`(${site.clientSecret.length} characters)`)
    expect(call?.body?.['grant_type']).toBe(form['grant_type'])
  }
})

test('a form may arrive in pieces', async ({ board, control }) => {
  const form = encode({ ...fields(board), code: 'x'.repeat(4000) })
  const halves = [form.slice(0, 2000), form.slice(2000)].map(
    (half) => `${half.length.toString(16)}\r\n${half}\r\n`,
  )
  const headers = `Host: localhost\r\nOrigin: ${board}\r\n${formType}\r\nTransfer-Encoding: chunked\r\nConnection: close`
  await raw(board, `POST ${tokenPath} HTTP/1.1\r\n${headers}\r\n\r\n${halves.join('')}0\r\n\r\n`)
  const call = (await control.requests()).findLast(({ server }) => server === 'accounts')
  expect(Object.keys(call?.body ?? {})).toEqual([...Object.keys(fields(board)), 'client_secret'])
})

test('a revocation needs no secret, and gets none', async ({ board, control }) => {
  await post(board, 'token=x&client_id=callboard-embedded', `${tokenPath}/revoke`)
  const call = (await control.requests()).findLast(({ server }) => server === 'accounts')
  expect(call?.path).toBe('/oauth/v2/token/revoke')
  expect(Object.keys(call?.body ?? {})).toEqual(['token', 'client_id'])
})

test('a body that is too large is refused', async ({ board }) => {
  expect((await post(board, 'x'.repeat(20_000))).status).toBe(413)
})
