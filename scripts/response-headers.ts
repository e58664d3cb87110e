/** Placeholders for the origins that only an installation has; each origin follows a space. */
const connect = '${CALLBOARD_CONNECT}'
const ancestors = '${CALLBOARD_ANCESTORS}'

interface Documents {
  /** Paths of the documents. */
  readonly paths: readonly string[]
  readonly ancestors: string
  readonly extra: Readonly<Record<string, string>>
}

/** Headers of each group of documents, in addition to those of all documents. */
const documents: readonly Documents[] = [
  {
    paths: ['/', '/index.html'],
    ancestors: `'self'${ancestors}`,
    extra: { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups', 'Cache-Control': 'no-cache' },
  },
  {
    paths: ['/embed.html'],
    ancestors: "'none'",
    extra: { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups', 'Cache-Control': 'no-cache' },
  },
  // No opener policy: any value would break the connection to the window that waits for the response.
  { paths: ['/signed-in.html', '/relay.html'], ancestors: "'none'", extra: { 'Cache-Control': 'no-store' } },
]

/** Headers of every file. */
const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
}

/** Headers of every document. */
const withDocuments: Readonly<Record<string, string>> = {
  // Lets a page that is cross-origin isolated show the board.
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Integrity-Policy': 'blocked-destinations=(script)',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), clipboard-write=(self)',
}

/** The policy of a document that may run the scripts with these hashes and may be framed by `by`. */
function policy(hashes: readonly string[], by: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashes.map((hash) => `'${hash}'`).join(' ')}`,
    "style-src 'self'",
    "img-src 'self' blob:",
    `connect-src 'self'${connect}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${by}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

const headersOf = (hashes: readonly string[], { ancestors: by, extra }: Documents) => ({
  ...always,
  ...withDocuments,
  ...extra,
  'Content-Security-Policy': policy(hashes, by),
})

/** Nothing but documents may run anything, or be shown in a frame. Errors of the server are documents too. */
const inert = { ...always, 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" }
const assets = { ...inert, 'Cache-Control': 'public, max-age=31536000, immutable' }
const loader = { ...inert, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' }
const other = { ...inert, 'Cache-Control': 'no-cache' }

/** Headers of the responses for any other path. */
const fallback = { ...inert, 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'no-store' }

/** For static hosts that read a `_headers` file. Whoever deploys it fills in the placeholders. */
export function headersFile(hashes: readonly string[]): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${[
    ...documents.flatMap((group) => group.paths.map((path) => rule(path, headersOf(hashes, group)))),
    rule('/assets/*', assets),
    ...['/embed.js', '/embed-page.js', '/embed-page.css'].map((path) => rule(path, loader)),
    ...['/config.json', '/first-paint.js', '/take-address.js', '/icon.svg'].map((path) => rule(path, other)),
  ].join('\n\n')}\n`
}

/** What the relay sends with every response of the academy: no browser runs it, shows it as a page, or keeps it. */
const relayed = {
  ...always,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'Retry-After': '$callboard_retry_after',
}

const addHeader = (name: string, value: string) => `add_header ${name} "${value}" always;`

/** The headers of a file. Without `always` its `Cache-Control` is not added to errors, which have one of their own. */
const directives = ({ 'Cache-Control': cache, ...others }: Readonly<Record<string, string>>) => [
  ...Object.entries(others).map(([name, value]) => addHeader(name, value)),
  `add_header Cache-Control "${cache}";`,
  addHeader('Cache-Control', '$callboard_error_cache'),
]

/** For nginx: the headers of every response that has no others. */
export const nginxDefaults = () => `${directives(fallback).join('\n')}\n`

/** For nginx: the headers of every relayed response. */
export const nginxRelayed = () =>
  `${Object.entries(relayed)
    .map(([name, value]) => addHeader(name, value))
    .join('\n')}\n`

/** For nginx: one location per path, to be included in a server. Any other path is not found. */
export function nginxFiles(hashes: readonly string[]): string {
  const location = (
    match: string,
    headers: Readonly<Record<string, string>>,
    more = 'try_files $uri =404;',
  ) => [`location ${match} {`, ...[...directives(headers), more].map((line) => `  ${line}`), '}'].join('\n')
  return `${[
    ...documents.flatMap((group) =>
      group.paths.map((path) =>
        location(
          `= ${path}`,
          headersOf(hashes, group),
          path === '/' ? 'try_files /index.html =404;' : undefined,
        ),
      ),
    ),
    location('/assets/', assets),
    location('~ ^/(embed|embed-page)\\.(js|css)$', loader),
    location('~ ^/(first-paint|take-address)\\.js$', other),
    location('= /config.json', other, 'alias ${CALLBOARD_FILLED}/config.json;'),
    location('~ ^/(icon\\.svg|embed\\.d\\.ts|config\\.example\\.json|licenses\\.txt|sbom\\.json)$', other),
  ].join('\n\n')}\n`
}
