import type { Fault } from './installation/fault.ts'
import type { Changes } from './installation/front.ts'

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

/** What servers in front of nginx do wrong, each alone. */
export const faultsInFront: Readonly<Record<string, Fault>> = {
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
    advice: /run start\.sh again and reload nginx, or, with Docker/,
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
}
