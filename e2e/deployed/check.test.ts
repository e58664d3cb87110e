import { spawnSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { checkBoard } from '../../deploy/check/check-board.mjs'
import { hasServer } from '../../scripts/browsers.mjs'
import { freePorts } from '../academy/free-ports.ts'
import { type Control, createControl } from '../control.ts'
import { type Changes, type Front, startFront } from './installation/front.ts'
import { type Environment, startNginx } from './installation/nginx.ts'
import { type Site, startSite } from './installation/site.ts'

/** One thing that is wrong with an installation. */
interface Fault {
  /** Variables of nginx that are wrong, or what a server in front changes, or what the academy does. */
  readonly environment?: (site: Site) => Environment
  readonly changes?: Changes
  readonly academy?: (control: Control) => Promise<void>
  /** What the check says is wrong. */
  readonly named: string
  /** What it says about it. */
  readonly advice: RegExp
}

const onStartPage = (change: NonNullable<Changes['response']>): Changes => ({
  response: (reply, path) => path === '/' && change(reply, path),
})
const without = (...names: readonly string[]): Changes =>
  onStartPage(({ headers }) => names.forEach((name) => delete headers[name]))
const withHeader = (pattern: RegExp, name: string, value: string): Changes => ({
  response: ({ headers }, path) => pattern.test(path) && (headers[name] = value),
})
const withText = (pattern: RegExp, from: string | RegExp, to: string): Changes => ({
  request: (headers) => delete headers['accept-encoding'],
  response: (reply, path) => pattern.test(path) && (reply.body = reply.body.replace(from, to)),
})
const tokenError = (error: string) => (control: Control) =>
  control.faults([{ match: { path: '/oauth/v2/token' }, status: 200, body: { error } }])

const faults: Readonly<Record<string, Fault>> = {
  'a server in front removes the policy': {
    changes: without('content-security-policy'),
    named: 'only scripts of the build may run',
    advice: /in front of nginx replaces or removes Content-Security-Policy/,
  },
  'a server in front allows scripts of its own': {
    changes: onStartPage(({ headers }) => {
      const policy = headers['content-security-policy']
      headers['content-security-policy'] = String(policy).replace('script-src', "script-src 'self'")
    }),
    named: 'only scripts of the build may run',
    advice: /in front of nginx/,
  },
  'a CDN minifies scripts': {
    changes: withText(/\.js$/, ';', ';;'),
    named: 'files are as they were built',
    advice: /Changed: .*\.js.*minifies/,
  },
  'a CDN adds a script to the start page': {
    changes: withText(/^\/$/, '</body>', '<script src="https://cdn.example/x.js"></script></body>'),
    named: 'files are as they were built',
    advice: /Changed: <script src="https:\/\/cdn\.example/,
  },
  'dist/ was built again': {
    changes: withText(/^\/$/, '"}}</script>', '" }}</script>'),
    named: 'files and headers are of the same build',
    advice: /run it again, and reload nginx/,
  },
  'a CDN caches documents': {
    changes: withHeader(/^\/$/, 'cache-control', 'public, max-age=3600'),
    named: 'documents are read again each time',
    advice: /caches documents/,
  },
  'a CDN caches config.json': {
    changes: withHeader(/config\.json/, 'age', '60'),
    named: 'config.json is read again each time',
    advice: /caches it/,
  },
  'a CDN caches the academy': {
    changes: withHeader(/^\/api\//, 'cache-control', 'public, max-age=60'),
    named: 'what the academy answers is stored nowhere',
    advice: /caches \/api\//,
  },
  'a server in front removes headers of the academy’s responses': {
    changes: withHeader(/^\/api\//, 'content-security-policy', ''),
    named: 'no browser runs or shows what the academy answers',
    advice: /removes headers of responses under \/api\//,
  },
  'a server in front adds a cookie': {
    changes: withHeader(/^\/api\//, 'set-cookie', 'balancer=1'),
    named: 'no cookie comes with it',
    advice: /adds cookies/,
  },
  'a server in front answers for missing files': {
    changes: { response: (reply) => reply.status === 404 && (reply.status = 200) },
    named: 'a missing file is not found, which is not cached',
    advice: /\/assets\/none\.js: status 200/,
  },
  'a server in front caches assets for a minute': {
    changes: withHeader(/^\/assets\/(?!none)/, 'cache-control', 'max-age=60'),
    named: 'files with a hash in their name are cached for a year',
    advice: /changes Cache-Control of \/assets\//,
  },
  'the opener policy is missing': {
    changes: without('cross-origin-opener-policy'),
    named: 'windows of the sign-in can answer the board',
    advice: /has to be same-origin-allow-popups/,
  },
  'the callback page has an opener policy': {
    changes: withHeader(/^\/signed-in/, 'cross-origin-opener-policy', 'same-origin'),
    named: 'the callback page can answer the window that waits for it',
    advice: /cuts the connection/,
  },
  'an old header forbids frames': {
    changes: withHeader(/^\/$/, 'x-frame-options', 'SAMEORIGIN'),
    named: 'no old header forbids what the policy allows',
    advice: /X-Frame-Options: remove it/,
  },
  'the sites of the policy are others than those of config.json': {
    changes: withText(
      /config\.json/,
      /"allowedOrigins": \[[^\]]*/,
      '"allowedOrigins": ["https://intranet.example"',
    ),
    named: 'the sites that may show the board are those of config.json',
    advice: /config\.json "https:\/\/intranet\.example"/,
  },
  'config.json is missing': {
    changes: { response: (reply, path) => path === '/config.json' && (reply.status = 404) },
    named: 'config.json is there',
    advice: /start\.sh generates it/,
  },
  'config.json contains the secret': {
    changes: withText(/config\.json/, '"clientId"', '"clientSecret": "x", "clientId"'),
    named: 'config.json contains no secret',
    advice: /replace it in the API console/,
  },
  'the browser is to ask the academy itself': {
    changes: withText(/config\.json/, '"apiBase": "/"', '"apiBase": "https://academy.example"'),
    named: 'requests to the academy go through this server',
    advice: /has to be "\/"/,
  },
  'a server in front removes the mark of other sites': {
    changes: { request: (headers) => delete headers['sec-fetch-site'] },
    named: 'pages of other sites cannot use this server',
    advice: /removes Sec-Fetch-Site/,
  },
  'the academy is another server': {
    environment: ({ environment }) => ({
      CALLBOARD_ACADEMY_ORIGIN: String(environment['CALLBOARD_DATA_CENTRES']).replace('near=', ''),
    }),
    named: 'the academy answers through this server',
    advice: /does not answer like an academy: check CALLBOARD_ACADEMY_ORIGIN/,
  },
  'the academy cannot be reached': {
    environment: () => ({ CALLBOARD_ACADEMY_ORIGIN: 'http://127.0.0.1:1' }),
    named: 'the academy answers through this server',
    advice: /status 502.*cannot reach http:\/\/127\.0\.0\.1:1/,
  },
  'the secret is that of another data centre': {
    environment: () => ({ CALLBOARD_CLIENT_SECRET: 'another' }),
    named: 'http://127.0.0.1:ACCOUNTS knows the client and its secret',
    advice: /"invalid_client".*CALLBOARD_CLIENT_ID, and the secret of this data centre/,
  },
  'the accounts server does not know the redirect URI': {
    academy: tokenError('invalid_redirect_uri'),
    named: 'http://127.0.0.1:ACCOUNTS knows the redirect URI',
    advice: /Register http:\/\/localhost:\d+\/signed-in\.html in the API console/,
  },
  'a sign-in begins with an error': {
    academy: (control) =>
      control.faults([{ match: { path: '/oauth/v2/auth' }, status: 400, body: 'invalid_redirect_uri' }]),
    named: 'a sign-in begins at http://127.0.0.1:ACCOUNTS',
    advice: /Compare client ID, scopes and redirect URI/,
  },
  'the clock is wrong': {
    academy: (control) => control.clock({ advance: 600_000 }),
    named: 'the server’s clock agrees with that of the academy',
    advice: /It is (599|600|601) s behind.*timedatectl/,
  },
}

describe.skipIf(!hasServer())('the check', () => {
  let site: Site
  let front: Front
  let control: Control
  let nginxPort = 0
  beforeAll(async () => {
    nginxPort = await freePorts(1)
    site = await startSite({}, nginxPort)
    front = await startFront(Number(new URL(site.board).port))
    control = createControl(site.controlOrigin)
  })
  afterAll(async () => {
    front.stop()
    await site.stop()
  })
  afterEach(() => control.reset())

  /** What it prints about the board behind `front`: everything, and what is wrong. */
  async function check(board = site.board) {
    const lines: string[] = []
    const isWell = await checkBoard(board, (line) => lines.push(line))
    const wrong = lines.filter((line) => line.startsWith('NO')).map((line) => line.split('\n')[0]?.slice(5))
    return { text: lines.join('\n'), wrong, isWell }
  }

  test('says of a correct installation that all is well, and which redirect URI to register', async () => {
    Object.assign(front, { port: nginxPort, changes: {} })
    const { text, wrong, isWell } = await check()
    expect(wrong).toEqual([])
    expect(text).toContain(`exactly: ${site.board}/signed-in.html\nAll is well.`)
    expect(isWell).toBe(true)
  })

  for (const [what, { environment, changes = {}, academy, named, advice }] of Object.entries(faults)) {
    test(`names the fault, and nothing else, if ${what}`, async () => {
      const port = environment ? await freePorts(1) : nginxPort
      const other = environment && (await startNginx(port, { ...site.environment, ...environment(site) }))
      Object.assign(front, { port, changes })
      await academy?.(control)
      const { text, wrong, isWell } = await check()
      other?.stop()
      const accounts = String(site.environment['CALLBOARD_DATA_CENTRES']).replace(
        'near=http://127.0.0.1:',
        '',
      )
      expect(wrong).toEqual([named.replace('ACCOUNTS', accounts)])
      expect(text).toMatch(advice)
      expect(isWell).toBe(false)
    })
  }

  test('says that the board is told another address, by host or by port', async () => {
    Object.assign(front, { port: nginxPort, changes: {} })
    const byHost = await check(site.board.replace('localhost', '127.0.0.1'))
    expect(byHost.wrong).toEqual(['the server answers'])
    expect(byHost.text).toContain(
      'for another host name than 127.0.0.1: set CALLBOARD_ORIGIN to http://127.0.0.1',
    )
    const byPort = await check(`http://localhost:${nginxPort}`)
    expect(byPort.text).toContain('CALLBOARD_ORIGIN has to be the address of the board, exactly')
  })

  test('says that nothing answers, or that the address is not secure', async () => {
    const { text, wrong } = await check('http://localhost:1')
    expect(wrong).toEqual(['the server answers'])
    expect(text).toContain('Is nginx running')
    expect((await check('http://board.invalid')).wrong).toContain('the address is secure')
  })

  test('is a command whose status says whether all is well', () => {
    const run = (...args: readonly string[]) => spawnSync('node', ['deploy/check.mjs', ...args])
    expect(run('http://localhost:1').status).toBe(1)
    expect(run('localhost').status).toBe(2)
  })
})
