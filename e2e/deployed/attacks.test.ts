import { connect } from 'node:net'
import { expect } from 'vitest'
import { test } from './site-test.ts'

/** Sends exactly these bytes to the server at `board`, and returns the status lines received until it closes the connection. */
function raw(board: string, bytes: string): Promise<readonly number[]> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(board)
    const socket = connect(Number(port), hostname)
    let reply = ''
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', (data) => (reply += data.toString('latin1')))
    socket.on('close', () =>
      done([...reply.matchAll(/^HTTP\/1\.[01] (\d{3}) /gm)].map(([, status]) => Number(status))),
    )
    socket.on('error', failed)
    socket.write(bytes)
  })
}

const api = '/api/v4/100000000/talks.json'
const token = '/accounts/near/oauth/v2/token'

/** Requests by their first line, and the expected status. */
const lines: readonly (readonly [what: string, line: string, status: number])[] = [
  ['another API', 'GET /api/v3/100000000/talks.json', 404],
  ['a word as organisation id', 'GET /api/v4/mine/talks.json', 404],
  ['no file name', 'GET /api/v4/100000000/', 404],
  ['the API itself', 'GET /api/', 404],
  ['another kind of file', 'GET /api/v4/100000000/talks.xml', 404],
  ['a file behind the file', 'GET /api/v4/100000000/talks.json/x', 404],
  ['a parent folder', 'GET /api/v4/100000000/../talks.json', 404],
  ['a parent folder, escaped', 'GET /api/v4/100000000/%2e%2e/talks.json', 404],
  ['a parent folder, escaped twice', 'GET /api/v4/100000000/%252e%252e/talks.json', 404],
  ['a slash, escaped', 'GET /api/v4/100000000%2ftalks.json', 404],
  ['two slashes', 'GET /api/v4//100000000/talks.json', 404],
  ['two slashes first', 'GET //api/v4/100000000/talks.json', 404],
  ['a backslash', 'GET /api/v4/100000000\\talks.json', 404],
  ['a semicolon', 'GET /api/v4/100000000/talks;x.json', 404],
  ['a null byte', 'GET /api/v4/100000000/talks%00.json', 400],
  ['a line break', 'GET /api/v4/100000000/talks%0d%0aX:%20y.json', 404],
  ['a user and a host', 'GET /api/v4/@evil.example/talks.json', 404],
  ['a host in the path', 'GET /api/v4/http://evil.example/talks.json', 404],
  ['a line break in the query', `GET ${api}?filter=1%0d%0aX:y`, 404],
  ['an address in the query', `GET ${api}?callback=http://evil.example/`, 404],
  ['a mark in the query', `GET ${api}?filter=<script>`, 404],
  ['a POST', `POST ${api}`, 403],
  ['a DELETE', `DELETE ${api}`, 405],
  ['a PUT', `PUT ${api}`, 405],
  ['a PATCH', `PATCH ${api}`, 405],
  ['an OPTIONS', `OPTIONS ${api}`, 405],
  ['a TRACE', `TRACE ${api}`, 405],
  ['an unknown method', `HACK ${api}`, 405],
  ['a token request by GET', `GET ${token}?client_id=x`, 403],
  ['a token request with a query', `POST ${token}?client_secret=x`, 404],
  ['another data centre', 'POST /accounts/cn/oauth/v2/token', 404],
  ['another endpoint', 'POST /accounts/near/oauth/v2/register', 404],
  ['a token request, escaped', 'POST /accounts/near/oauth/v2/%74oken', 404],
  ['a token request with a parent folder', 'POST /accounts/near/oauth/v2/x/../token', 404],
  ['user info, with a query', 'GET /accounts/near/oauth/user/info?token=x', 404],
  ['the file of headers', 'GET /_headers', 404],
  ['the server configuration', 'GET /_nginx.conf', 404],
  ['a hidden file', 'GET /.git/config', 404],
  ['a compressed file by its name', 'GET /index.html.gz', 404],
  ['the file with the secret', 'GET /accounts.conf', 404],
  ['a path outside the files', 'GET /assets/../../../etc/passwd', 400],
  ['a path outside the files, escaped', 'GET /assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd', 400],
]

for (const [what, line, status] of lines) {
  test(`${what} is refused: ${line}`, async ({ board, control }) => {
    const before = (await control.requests()).length
    const { host } = new URL(board)
    const own = `Origin: ${board}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded`
    expect(
      await raw(
        board,
        `${line} HTTP/1.1\r\nHost: ${host}\r\n${own}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      ),
    ).toEqual([status])
    expect(await control.requests()).toHaveLength(before)
  })
}

const form = 'Content-Type: application/x-www-form-urlencoded'
/** Requests to the token endpoint that no page of the board sends. */
const posts: readonly (readonly [
  what: string,
  headers: (board: string) => readonly string[],
  status: number,
])[] = [
  ['without an origin', () => [form], 403],
  ['from another site', () => [form, 'Origin: https://evil.example', 'Sec-Fetch-Site: cross-site'], 403],
  ['from a frame without an origin', () => [form, 'Origin: null', 'Sec-Fetch-Site: cross-site'], 403],
  [
    'with our origin, but cross-site',
    (board) => [form, `Origin: ${board}`, 'Sec-Fetch-Site: cross-site'],
    403,
  ],
  ['with our origin, but same-site', (board) => [form, `Origin: ${board}`, 'Sec-Fetch-Site: same-site'], 403],
  [
    'with an origin that has ours as a prefix',
    (board) => [form, `Origin: ${board}.evil.example`, 'Sec-Fetch-Site: same-origin'],
    403,
  ],
  [
    'as JSON',
    (board) => ['Content-Type: application/json', `Origin: ${board}`, 'Sec-Fetch-Site: same-origin'],
    415,
  ],
]

for (const [what, headers, status] of posts) {
  test(`a token request ${what} is refused`, async ({ board, control }) => {
    const before = (await control.requests()).length
    const all = [
      `POST ${token} HTTP/1.1`,
      `Host: ${new URL(board).host}`,
      ...headers(board),
      'Content-Length: 3',
      'Connection: close',
    ]
    expect(await raw(board, `${all.join('\r\n')}\r\n\r\na=b`)).toEqual([status])
    expect(await control.requests()).toHaveLength(before)
  })
}

test('a request from another site is not relayed', async ({ board }) => {
  const reply = await fetch(board + api, { headers: { 'Sec-Fetch-Site': 'cross-site' } })
  expect(reply.status).toBe(403)
})

test('another Host name is refused, in every form', async ({ board }) => {
  const { host } = new URL(board)
  const close = 'Connection: close\r\n\r\n'
  expect(await raw(board, `GET / HTTP/1.1\r\nHost: evil.example\r\n${close}`)).toEqual([421])
  expect(await raw(board, `GET http://evil.example${api} HTTP/1.1\r\nHost: ${host}\r\n${close}`)).toEqual([
    421,
  ])
  expect(await raw(board, `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n${close}`)).toEqual(
    [400],
  )
})

test('a request cannot be smuggled behind another', async ({ board, control }) => {
  const { host } = new URL(board)
  const hidden = `GET /api/v4/100000000/hidden.json HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  const both = `GET ${api} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${hidden.length}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n${hidden}`
  expect((await raw(board, both))[0]).toBe(400)
  const twice = `GET ${api} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\nContent-Length: ${hidden.length}\r\nConnection: close\r\n\r\n${hidden}`
  expect((await raw(board, twice))[0]).toBe(400)
  expect((await control.requests()).map(({ path }) => path).join()).not.toContain('hidden')
})

test('a body that is too large, and a request line that is too long, are refused', async ({ board }) => {
  const large = await fetch(board + token, {
    method: 'POST',
    body: 'x'.repeat(20_000),
    headers: { Origin: board, 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  expect(large.status).toBe(413)
  expect((await fetch(`${board}/?${'x'.repeat(20_000)}`)).status).toBe(414)
})
