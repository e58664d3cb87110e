import { expect } from 'vitest'
import { apiPath as api, raw, tokenPath as token } from './raw.ts'
import { test } from './site-test.ts'

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
  ['a file name with two dots', 'GET /api/v4/100000000/talks.json.json', 404],
  ['a fragment', `GET ${api}#x`, 404],
  ['a tilde', 'GET /api/v4/100000000/~x/talks.json', 404],
  ['letters beyond ASCII', 'GET /api/v4/100000000/t\u00e4lks.json', 404],
  ['capital letters', 'GET /API/v4/100000000/talks.json', 404],
  ['an address in the query', `GET ${api}?callback=http://evil.example/`, 404],
  ['a mark in the query', `GET ${api}?filter=<script>`, 404],
  ['a POST', `POST ${api}`, 405],
  ['a HEAD', `HEAD ${api}`, 405],
  ['a DELETE', `DELETE ${api}`, 405],
  ['a PUT', `PUT ${api}`, 405],
  ['a PATCH', `PATCH ${api}`, 405],
  ['an OPTIONS', `OPTIONS ${api}`, 405],
  ['a TRACE', `TRACE ${api}`, 405],
  ['an unknown method', `HACK ${api}`, 405],
  ['a token request by GET', `GET ${token}`, 405],
  ['a token request by HEAD', `HEAD ${token}`, 405],
  ['a revocation by GET', `GET ${token}/revoke`, 405],
  ['user info by POST', 'POST /accounts/near/oauth/user/info', 405],
  ['a token request with a query', `POST ${token}?client_secret=x`, 404],
  ['another data centre', 'POST /accounts/cn/oauth/v2/token', 404],
  ['another endpoint', 'POST /accounts/near/oauth/v2/register', 404],
  ['a token request, escaped', 'POST /accounts/near/oauth/v2/%74oken', 404],
  ['a token request with a parent folder', 'POST /accounts/near/oauth/v2/x/../token', 404],
  ['a revocation with a query', `POST ${token}/revoke?token=x`, 404],
  ['a path behind the token endpoint', `POST ${token}/x`, 404],
  ['the accounts server itself', 'GET /accounts/near/', 404],
  ['its sign-in page', 'GET /accounts/near/oauth/v2/auth', 404],
  ['user info, with a query', 'GET /accounts/near/oauth/user/info?token=x', 404],
  ['the file of headers', 'GET /_headers', 404],
  ['the server configuration', 'GET /_nginx/files.conf', 404],
  ['a hidden file', 'GET /.git/config', 404],
  ['a compressed file by its name', 'GET /index.html.gz', 404],
  ['the file with the secret', 'GET /secrets.conf', 404],
  ['the file with the secret, from the folder beside', 'GET /assets../secrets.conf', 404],
  ['the template of that file', 'GET /nginx/secret.conf.template', 404],
  ['the list of files', 'GET /assets/', 404],
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
