import { expect, type BrowserContext, type Request } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import type { Control } from './control.ts'

/** The paths to which a token may be sent, in a header. */
const mayHaveToken = /^\/(api\/v4\/|(accounts\/\w+\/)?oauth\/user\/info$|me$)/
/** The paths to which codes, verifiers and tokens may be sent, in a body. */
const exchanges = /\/(token|revoke|revocation)$/
/** Messages that Firefox writes to its console itself, and that Playwright reports as page errors. */
const byBrowser = new RegExp(
  [
    '^Cross-Origin Request Blocked', // a request that a server aborted
    '^Content-Security-Policy: .*frame-ancestors', // a frame that a server refused
    'The computed hash is “47DEQpj8HBSa\\+/TImW\\+5JCeuQeRkm5NMpJWZG3hSuFU=”', // a script that did not load: the hash of an empty file
    '^Failed to execute ‘postMessage’ on ‘DOMWindow’: The target origin provided', // a message to a frame that is still empty
  ].join('|'),
)
/** The only page whose address may contain a code, until the page removes it. */
const callback = '/signed-in.html'

/**
 * Records the console and errors of all pages of `context`, and address, headers and body of every request. The returned function expects
 * that no token, code or verifier was where it must not be, and that no error was thrown.
 */
export function watchTokenLeaks(
  context: BrowserContext,
  control: Control,
  board: string,
): () => Promise<void> {
  const { accounts, issuer, api } = addressesFor(board)
  const allowedOrigins = new Set([board, accounts, issuer, api].map((address) => new URL(address).origin))
  const consoleLines: string[] = []
  const thrown: string[] = []
  const addresses: string[] = []
  const strayTokens: string[] = []
  const verifiers: string[] = []
  context.on('console', (message) => consoleLines.push(message.text()))
  context.on('weberror', (error) => {
    const text = String(error.error())
    const list = byBrowser.test(text) ? consoleLines : thrown
    list.push(text)
  })
  context.on('request', recordRequest)

  function recordRequest(request: Request) {
    const { origin, pathname } = new URL(request.url())
    const { authorization, ...headers } = request.headers()
    const body = request.postData() ?? ''
    if (authorization && !(allowedOrigins.has(origin) && mayHaveToken.test(pathname)))
      strayTokens.push(origin + pathname)
    if (pathname === callback) addresses.push(request.url())
    else consoleLines.push(request.url())
    consoleLines.push(...Object.values(headers))
    if (exchanges.test(pathname)) verifiers.push(...new URLSearchParams(body).getAll('code_verifier'))
    else consoleLines.push(body)
  }

  return async () => {
    const { access, refresh, id, codes } = await control.secrets()
    const requested = (await control.requests()).flatMap(({ path, headers }) => [
      path,
      headers['referer'] ?? '',
    ])
    const all = [...consoleLines, ...thrown, ...addresses, ...requested].join('\n')
    const tokens = [...access, ...refresh, ...id, ...verifiers].filter((secret) => all.includes(secret))
    expect(tokens, 'A43 tokens and verifiers in addresses, headers, bodies, logs or errors').toEqual([])
    expect(thrown, 'uncaught errors').toEqual([])
    const elsewhere = [...consoleLines, ...thrown].join('\n')
    expect(
      codes.filter((code) => elsewhere.includes(code)),
      'A43 codes anywhere but in the address of the callback page',
    ).toEqual([])
    expect(
      requested.filter((text) => /^http.*[?&](code|state)=/.test(text)),
      'codes in a Referer',
    ).toEqual([])
    expect(strayTokens, 'tokens sent elsewhere').toEqual([])
  }
}
