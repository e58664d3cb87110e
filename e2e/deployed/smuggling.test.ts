import { expect } from 'vitest'
import { apiPath, raw, tokenPath } from './raw.ts'
import { test } from './site-test.ts'

const hidden = '/api/v4/100000000/hidden.json'
/** A request that must never reach the academy: it is in the body of another one. */
const hiddenRequest = `GET ${hidden} HTTP/1.1\r\nHost: localhost\r\n\r\n`
const chunked = `0\r\n\r\n${hiddenRequest}`

/** Headers by which two servers may disagree about where a request ends (https://www.rfc-editor.org/rfc/rfc9112#section-11.2). */
const framings: readonly (readonly [what: string, headers: string, body: string])[] = [
  ['a body', `Content-Length: ${hiddenRequest.length}`, hiddenRequest],
  [
    'a body in chunks',
    'Transfer-Encoding: chunked',
    `${hiddenRequest.length.toString(16)}\r\n${hiddenRequest}\r\n0\r\n\r\n`,
  ],
  ['a length and chunks', `Content-Length: ${chunked.length}\r\nTransfer-Encoding: chunked`, chunked],
  ['two lengths', `Content-Length: 0\r\nContent-Length: ${hiddenRequest.length}`, hiddenRequest],
  ['two lengths in one header', `Content-Length: 0, ${hiddenRequest.length}`, hiddenRequest],
  ['a negative length', 'Content-Length: -1', hiddenRequest],
  ['a length with a sign', `Content-Length: +${hiddenRequest.length}`, hiddenRequest],
  ['a length in hexadecimal', `Content-Length: 0x${hiddenRequest.length.toString(16)}`, hiddenRequest],
  ['an unknown transfer encoding', 'Transfer-Encoding: xchunked', chunked],
  ['a transfer encoding twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', chunked],
  ['a transfer encoding with a tab', 'Transfer-Encoding:\tchunked, identity', chunked],
  ['a transfer encoding with a space before the colon', 'Transfer-Encoding : chunked', chunked],
  ['a chunk of a size that overflows', 'Transfer-Encoding: chunked', `ffffffffffffffff0\r\n${hiddenRequest}`],
  ['a header line that begins with a space', `X: y\r\n Content-Length: ${hiddenRequest.length}`, ''],
]

for (const [what, headers, body] of framings) {
  for (const line of [`GET ${apiPath}`, `POST ${tokenPath}`]) {
    test(`no request is smuggled by ${what}: ${line}`, async ({ board, control }) => {
      const own = `Origin: ${board}\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close`
      await raw(board, `${line} HTTP/1.1\r\nHost: localhost\r\n${own}\r\n${headers}\r\n\r\n${body}`)
      const paths = (await control.requests()).map(({ path }) => path)
      expect(paths.filter((path) => path.includes('hidden'))).toEqual([])
    })
  }
}

test('a line break in a header ends no request', async ({ board, control }) => {
  const injected = `Bearer x\rGET ${hidden} HTTP/1.1\rHost: localhost\r\r`
  await raw(board, `GET ${apiPath} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${injected}\r\n\r\n`)
  expect((await control.requests()).map(({ path }) => path).join()).not.toContain('hidden')
})

test('a read is relayed without a body, and without what would switch the protocol', async ({
  board,
  control,
}) => {
  const headers =
    'Connection: Upgrade, close\r\nUpgrade: websocket\r\nExpect: 100-continue\r\nContent-Length: 4'
  await raw(board, `GET ${apiPath} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\nbody`)
  const call = (await control.requests()).find(({ server }) => server === 'api')
  expect(call?.path).toBe(apiPath)
  for (const name of ['content-length', 'transfer-encoding', 'upgrade', 'expect'])
    expect(call?.headers[name]).toBeUndefined()
})

test('another host name is refused, in every form', async ({ board }) => {
  const { host } = new URL(board)
  const end = 'Connection: close\r\n\r\n'
  const answersTo = (lines: string) => raw(board, `${lines}\r\n${end}`)
  expect(await answersTo('GET / HTTP/1.1\r\nHost: evil.example')).toEqual([421])
  expect(await answersTo(`GET ${apiPath} HTTP/1.1\r\nHost: localhost.evil.example`)).toEqual([421])
  expect(await answersTo(`GET http://evil.example${apiPath} HTTP/1.1\r\nHost: ${host}`)).toEqual([421])
  expect(await answersTo(`GET http://${host}@evil.example/ HTTP/1.1\r\nHost: ${host}`)).toEqual([400])
  expect(await answersTo('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443')).toEqual([400])
  expect(await answersTo(`GET ${apiPath} HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example`)).toEqual([400])
  expect(await answersTo(`GET ${apiPath} HTTP/1.1`)).toEqual([400])
  expect(await answersTo(`GET ${apiPath} HTTP/1.0`)).toEqual([421])
})
