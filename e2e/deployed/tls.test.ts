import { rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { connect as connectHttp2 } from 'node:http2'
import { request } from 'node:https'
import { connect as connectTls } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasServer } from '../../scripts/browsers.mjs'
import { freePorts } from '../academy/free-ports.ts'
import { type Certificate, makeCertificate } from './installation/certificate.ts'
import { emptyFolder, type Nginx, startNginx } from './installation/nginx.ts'

/** nginx with a certificate of its own, and nothing in front of it. */
describe.skipIf(!hasServer())('with a certificate', () => {
  const folder = emptyFolder()
  let port = 0
  let certificate: Certificate
  let nginx: Nginx
  beforeAll(async () => {
    port = await freePorts(2)
    certificate = makeCertificate(folder, ['localhost'])
    nginx = await startNginx(port, {
      CALLBOARD_ORIGIN: `https://localhost:${port}`,
      CALLBOARD_ACADEMY_ORIGIN: 'https://academy.invalid',
      CALLBOARD_CLIENT_ID: 'a-client',
      CALLBOARD_CLIENT_SECRET: 'this-is-no-secret',
      CALLBOARD_TLS_CERTIFICATE: certificate.certificateFile,
      CALLBOARD_TLS_KEY: certificate.keyFile,
      CALLBOARD_REDIRECT_LISTEN: String(port + 1),
    })
  })
  afterAll(() => {
    nginx.stop()
    rmSync(folder, { recursive: true })
  })

  test('the board is served by TLS, and browsers are told to use nothing else', async () => {
    const { statusCode, headers } = await new Promise<IncomingMessage>((done, failed) => {
      request({ port, ca: certificate.cert, agent: false }, (reply) => done(reply.resume()))
        .on('error', failed)
        .end()
    })
    expect(statusCode).toBe(200)
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  })

  for (const [what, headers, status] of [
    ['a file', { ':path': '/icon.svg' }, 200],
    ['another host name', { ':path': '/', ':authority': 'evil.example' }, 421],
    ['a method that is not allowed', { ':path': '/', ':method': 'DELETE' }, 405],
    ['a path that is escaped', { ':path': '/api/v4/1/%2e%2e/talks.json' }, 404],
    ['an address as path', { ':path': 'https://evil.example/api/v4/1/talks.json' }, 400],
    ['a read from another site', { ':path': '/api/v4/1/talks.json', 'sec-fetch-site': 'cross-site' }, 403],
    ['a form without an origin', { ':path': '/accounts/us/oauth/v2/token', ':method': 'POST' }, 403],
  ] as const) {
    test(`by HTTP/2 the same rules hold: ${what}`, async () => {
      const session = connectHttp2(`https://localhost:${port}`, { ca: certificate.cert })
      const stream = session.request(headers)
      const sent = await new Promise((done, failed) => {
        stream.on('response', (reply) => done(reply[':status']))
        session.on('error', failed)
        stream.on('error', failed)
      })
      session.destroy()
      expect(sent).toBe(status)
    })
  }

  test('by no version that is no longer secure', async () => {
    const negotiated = (maxVersion: 'TLSv1.1' | 'TLSv1.2') =>
      new Promise<string>((done) => {
        const ciphers = 'DEFAULT:@SECLEVEL=0'
        const socket = connectTls(
          { port, ca: certificate.cert, minVersion: 'TLSv1', maxVersion, ciphers },
          () => {
            done(String(socket.getProtocol()))
            socket.destroy()
          },
        )
        socket.on('error', () => done('refused'))
      })
    expect(await negotiated('TLSv1.1')).toBe('refused')
    expect(await negotiated('TLSv1.2')).toBe('TLSv1.2')
  })

  test('a request without TLS is redirected to the same address with it', async () => {
    const reply = await fetch(`http://localhost:${port + 1}/?view=mine`, { redirect: 'manual' })
    expect([reply.status, reply.headers.get('location')]).toEqual([
      301,
      `https://localhost:${port}/?view=mine`,
    ])
  })
})
