// `node deploy/check.mjs https://board.example.com`: checks that a running board works as `deploy/README.md` says, and prints what is wrong.
const board = new URL(process.argv[2] ?? 'http://localhost:8080').origin
let wrong = 0

/** @type {(what: string, holds: boolean, advice: string) => void} */
function say(what, holds, advice) {
  if (!holds) wrong += 1
  console.log(holds ? `ok   ${what}` : `NO   ${what}\n     ${advice}`)
}

/** @type {(path: string, init?: RequestInit) => Promise<{ status: number, headers: Headers, text: string }>} */
async function ask(path, init = {}) {
  try {
    const reply = await fetch(board + path, { redirect: 'manual', ...init })
    return { status: reply.status, headers: reply.headers, text: await reply.text() }
  } catch (error) {
    return { status: 0, headers: new Headers(), text: String(error) }
  }
}

/** @type {(text: string) => any} */
function read(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const health = await ask('/health')
say(
  'the server answers',
  health.status === 200,
  `${board}/health: ${health.status || health.text}. Is it started, and is this its address?`,
)

const { status, text } = await ask('/config.json')
const config = read(text)
say(
  'config.json is there',
  status === 200 && config !== undefined,
  'start.sh writes it; its last words say what it could not use.',
)
/** @type {readonly string[]} */
const ancestors = config?.embedding?.allowedOrigins ?? []

const page = await ask('/')
const policy = page.headers.get('content-security-policy') ?? ''
say(
  'the start page is there',
  page.status === 200 && page.text.includes('id="root"'),
  'CALLBOARD_FILES has to be the folder that `npm run build` made.',
)
say(
  'scripts are named by their hashes',
  /script-src 'sha256-/.test(policy) && !/script-src [^;]*('self'|'unsafe|https?:)/.test(policy),
  'Something in front of nginx replaces Content-Security-Policy.',
)
const [, importMap = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(page.text) ?? []
const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(importMap))).toString(
  'base64',
)
say(
  'files are as they were built',
  importMap !== '' && policy.includes(hash),
  'Something in front of nginx changes the pages, or dist/ and the headers are of two builds.',
)
say('text is trusted by nobody', policy.includes("trusted-types 'none'"), 'The policy lacks trusted-types.')
say(
  'the sites that may show it are those of config.json',
  ancestors.every((one) => policy.includes(` ${one}`)),
  'frame-ancestors and embedding.allowedOrigins differ: both come from CALLBOARD_ALLOWED_ORIGINS.',
)
say(
  'windows can answer it',
  page.headers.get('cross-origin-opener-policy') === 'same-origin-allow-popups',
  'Cross-Origin-Opener-Policy has to be same-origin-allow-popups on the start page.',
)
const callback = await ask('/signed-in.html')
say(
  'the callback page is left alone',
  callback.status === 200 && !callback.headers.has('cross-origin-opener-policy'),
  'The callback page must not have Cross-Origin-Opener-Policy: it would cut the window that waits.',
)
say(
  'what is not there is not there',
  (await ask('/assets/none.js')).status === 404,
  'A missing file has to be a 404, not the start page.',
)

const org = config?.academy?.orgId ?? '0'
const api = await ask(`/api/v4/${org}/talks.json?filter=1&limit=1`)
say(
  'the academy answers through the relay',
  api.status > 0 && api.status < 500 && read(api.text) !== undefined,
  `${api.status}: ${api.text.slice(0, 80)}. Is CALLBOARD_ACADEMY_ORIGIN right, and can this server reach it?`,
)
say(
  'what it answers runs nowhere',
  (api.headers.get('content-security-policy') ?? '').includes('sandbox') &&
    api.headers.get('x-content-type-options') === 'nosniff',
  'relay.conf is not in use.',
)
say(
  'the relay is for this site alone',
  (await ask(`/api/v4/${org}/talks.json`, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status === 403,
  'Something in front of nginx drops Sec-Fetch-Site.',
)

for (const [server, endpoint] of Object.entries(config?.signIn?.tokenEndpoints ?? {})) {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: 'none',
    client_id: String(config.signIn.clientId),
    redirect_uri: `${board}/signed-in.html`,
    code_verifier: 'x'.repeat(43),
  })
  const own = { method: 'POST', body: form, headers: { Origin: board, 'Sec-Fetch-Site': 'same-origin' } }
  const reply = await ask(String(endpoint), own)
  const error = read(reply.text)?.error
  say(
    `${server} answers`,
    typeof error === 'string',
    `${reply.status}: ${reply.text.slice(0, 80)}. Can this server reach it?`,
  )
  say(
    `${server} knows the client`,
    error !== 'invalid_client' && error !== 'invalid_client_secret',
    'The client ID or the secret of this data centre is another one there.',
  )
  const foreign = await ask(String(endpoint), {
    ...own,
    headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
  })
  say(
    `${server} is asked by this site alone`,
    foreign.status === 403,
    'Something in front of nginx changes Origin or Sec-Fetch-Site.',
  )
}

console.log(`\nThe redirect URI to register, exactly: ${board}/signed-in.html`)
console.log(wrong === 0 ? 'All is well.' : `${wrong} to mend.`)
process.exit(wrong === 0 ? 0 : 1)
