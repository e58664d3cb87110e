import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasServer } from '../../scripts/browsers.mjs'
import { freePorts } from '../academy/free-ports.ts'
import { makeCertificate } from './installation/certificate.ts'
import { startNameServer } from './installation/name-server.ts'
import { emptyFolder, type Environment, type Nginx, startNginx } from './installation/nginx.ts'
import { apiPath, tokenPath } from './raw.ts'

/** The relay's connections to an academy and an accounts server with TLS, as real ones have. */
describe.skipIf(!hasServer())('the relay', () => {
  const folder = emptyFolder()
  const stops: (() => void)[] = []
  let environment: Environment = {}
  /** The path of a certificate that has signed nothing. */
  let otherAuthority = ''
  let nginx: Nginx | undefined
  let board = ''
  /** What has reached the server: the host asked for, by TLS and by HTTP, and the version of HTTP. */
  let reached: string[] = []

  beforeAll(async () => {
    const [upstreamPort, dnsPort] = [await freePorts(1), await freePorts(1)]
    const authority = makeCertificate(folder, ['authority.test'])
    otherAuthority = makeCertificate(folder, ['other.test']).certificateFile
    // Two authorities between, as where an old one has signed a new one.
    const between = makeCertificate(folder, ['between.test'], { issuer: authority })
    const below = makeCertificate(folder, ['below.test'], { issuer: between })
    const { key, cert } = makeCertificate(folder, ['academy.test', 'several.test'], { issuer: below })
    const tls = { key, cert: cert + below.cert + between.cert, minVersion: 'TLSv1.3' } as const
    const upstream = createServer(tls, ({ headers, httpVersion, socket }, res) => {
      const name = 'servername' in socket ? String(socket.servername) : ''
      reached.push(`${name} ${headers.host} ${httpVersion}`)
      res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"right":true}')
    })
    await new Promise<void>((listening) => upstream.listen(upstreamPort, '127.0.0.1', listening))
    const names = await startNameServer(dnsPort, {
      'academy.test': ['127.0.0.1'],
      'renamed.test': ['127.0.0.1'],
      // Nothing listens at any of them but the last.
      'several.test': ['127.0.0.6', '127.0.0.7', '127.0.0.8', '127.0.0.9', '127.0.0.1'],
    })
    stops.push(() => upstream.close().closeAllConnections(), names.stop)
    environment = {
      CALLBOARD_ORIGIN: 'http://localhost:1',
      CALLBOARD_ACADEMY_ORIGIN: `https://academy.test:${upstreamPort}`,
      CALLBOARD_DATA_CENTRES: `near=https://academy.test:${upstreamPort}`,
      CALLBOARD_CLIENT_ID: 'a-client',
      CALLBOARD_CLIENT_SECRET: 'this-is-no-secret',
      CALLBOARD_RESOLVER_ADDRESS: names.address,
      CALLBOARD_CA: authority.certificateFile,
    }
  })
  afterAll(() => {
    for (const stop of stops) stop()
    rmSync(folder, { recursive: true })
  })

  async function relay(changes: Environment = {}) {
    const port = await freePorts(1)
    nginx?.stop()
    reached = []
    nginx = await startNginx(port, { ...environment, ...changes })
    board = `http://localhost:${port}`
    return fetch(board + apiPath)
  }
  afterAll(() => nginx?.stop())

  const renamed = (name: string) => ({
    CALLBOARD_ACADEMY_ORIGIN: (environment['CALLBOARD_ACADEMY_ORIGIN'] ?? '').replace('academy.test', name),
  })

  test('reaches an academy whose certificate is valid', async () => {
    const reply = await relay()
    expect([reply.status, await reply.json()]).toEqual([200, { right: true }])
    const { host } = new URL(environment['CALLBOARD_ACADEMY_ORIGIN'] ?? '')
    expect(reached).toEqual([`academy.test ${host} 1.1`])
  })

  test('sends nothing to a server with the certificate of another authority', async () => {
    expect((await relay({ CALLBOARD_CA: otherAuthority })).status).toBe(502)
    expect(reached).toEqual([])
  })

  test('sends nothing to a server with the certificate of another host', async () => {
    expect((await relay(renamed('renamed.test'))).status).toBe(502)
    expect(reached).toEqual([])
  })

  test('sends no token request to a server whose certificate is not valid, and logs no secret', async () => {
    await relay({ CALLBOARD_CA: otherAuthority })
    const form = {
      grant_type: 'authorization_code',
      code: 'not-for-the-log',
      code_verifier: 'not-for-the-log',
      client_id: 'a-client',
      redirect_uri: 'http://localhost:1/signed-in.html',
    }
    const headers = { Origin: 'http://localhost:1' }
    const reply = await fetch(board + tokenPath, { method: 'POST', headers, body: new URLSearchParams(form) })
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([502, 'no-store'])
    expect(reached).toEqual([])
    const logs = ['error.log', 'access.log'].map((name) =>
      readFileSync(join(nginx?.folder ?? '', name), 'utf8'),
    )
    expect(logs.join()).toContain(tokenPath)
    expect(logs.join()).not.toMatch(/not-for-the-log|this-is-no-secret/)
  })

  test('tries the other addresses of a server that cannot be reached at one of them', async () => {
    await relay(renamed('several.test'))
    // nginx begins with any of them.
    const replies = await Promise.all(Array.from({ length: 8 }, () => fetch(board + apiPath)))
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  })
})
