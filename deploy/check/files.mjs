import { createHash } from 'node:crypto'
import { ask, inWords, isRevalidated } from './ask.mjs'

const inFront = 'Something in front of nginx'

/**
 * Checks the files of the build and their headers. Returns the start page.
 * @param {string} board
 * @param {import('./report.mjs').Report} report
 */
export async function checkFiles(board, report) {
  const page = await ask(`${board}/`)
  report.say(
    'the start page is there',
    page.status === 200 && page.text.includes('id="root"'),
    `${inWords(page)}. CALLBOARD_FILES has to be the directory that \`npm run build\` made.`,
  )
  if (page.status !== 200) return page
  report.say(
    'documents are read again each time',
    isRevalidated(page.headers),
    `${inFront} caches documents: after an update people would get those of the last build. It may cache /assets/ only.`,
  )
  const changed = await changedFiles(board, page.text)
  report.say(
    'files are as they were built',
    changed.length === 0,
    `Changed: ${changed.join(', ')}. ${inFront} changes files: turn off what minifies them or adds scripts.`,
  )
  checkPolicy(page, report)
  await checkCallback(board, report)
  await checkAssets(board, page.text, report)
  return page
}

/** @type {(page: import('./ask.mjs').Reply, report: import('./report.mjs').Report) => void} */
function checkPolicy({ headers, text }, report) {
  const policy = headers.get('content-security-policy') ?? ''
  report.say(
    'only scripts of the build may run',
    /script-src 'sha256-/.test(policy) && !/script-src [^;]*('self'|'unsafe|https?:)/.test(policy),
    `${inFront} replaces or removes Content-Security-Policy.`,
  )
  if (policy === '') return
  report.say(
    'no text can become a script',
    policy.includes("trusted-types 'none'"),
    `${inFront} changes Content-Security-Policy.`,
  )
  const [, importMap = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(text) ?? []
  report.say(
    'files and headers are of the same build',
    policy.includes(hashOf(importMap)),
    'dist/ was built again after the start: run start.sh again and reload nginx, or, with Docker, `docker compose restart`.',
  )
}

/** @type {(board: string, report: import('./report.mjs').Report) => Promise<void>} */
async function checkCallback(board, report) {
  const callback = await ask(`${board}/signed-in.html?code=none&state=none`)
  report.say(
    'the callback page is there',
    callback.status === 200,
    `${board}/signed-in.html: ${inWords(callback)}. The accounts server redirects to it.`,
  )
  if (callback.status !== 200) return
  report.say(
    'the callback page can answer the window that waits for it',
    !callback.headers.has('cross-origin-opener-policy'),
    `${inFront} adds Cross-Origin-Opener-Policy to it, which cuts the connection.`,
  )
  report.say(
    'the callback page is stored nowhere',
    (callback.headers.get('cache-control') ?? '').includes('no-store'),
    `${inFront} changes its Cache-Control. Its address contains a code.`,
  )
}

/** @type {(board: string, html: string, report: import('./report.mjs').Report) => Promise<void>} */
async function checkAssets(board, html, report) {
  const [, script = ''] = /(assets\/[\w.-]+\.js)"/.exec(html) ?? []
  const asset = await ask(`${board}/${script}`)
  report.say(
    'files with a hash in their name are cached for a year',
    /max-age=31536000.*immutable/.test(asset.headers.get('cache-control') ?? ''),
    `${inFront} changes Cache-Control of /assets/.`,
  )
  const missing = await ask(`${board}/assets/none.js`)
  report.say(
    'a missing file is not found, which is not cached',
    missing.status === 404 && isRevalidated(missing.headers),
    `/assets/none.js: ${inWords(missing)}. ${inFront} answers for it; after an update, browsers would keep that as a script.`,
  )
}

/**
 * The files of the start page that are not what its hashes say, or have none.
 * @type {(board: string, html: string) => Promise<readonly string[]>}
 */
async function changedFiles(board, html) {
  /** @type {string[]} */
  const changed = []
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    const [, file = ''] = /(?:src|href)="\.\/([^"]+\.js)"/.exec(tag) ?? []
    const [, integrity] = /integrity="([^"]+)"/.exec(tag) ?? []
    if (file === '' && !/^<script(?! type="importmap")/.test(tag)) continue
    if (file === '' || hashOf((await ask(`${board}/${file}`)).bytes) !== integrity) changed.push(file || tag)
  }
  return changed
}

/** @param {string | Buffer} content */
const hashOf = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`
