import { expect, type BrowserContext, type Request } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import type { Control } from './control.ts'

/** The paths that a token may be sent to, in a header. */
const mayHaveToken = /^\/(api\/v4\/|(accounts\/\w+\/)?oauth\/user\/info$|me$)/
/** The paths that codes, verifiers and tokens may be sent to, in a body. */
const exchanges = /\/(token|revoke|revocation)$/
/** What Firefox writes to its console by itself, and Playwright takes for an error of the page. */
const byBrowser = new RegExp(
  [
    '^Cross-Origin Request Blocked', // a call that a server broke off
    '^Content-Security-Policy: .*frame-ancestors', // a frame that a server refused
    'The computed hash is “47DEQpj8HBSa\\+/TImW\\+5JCeuQeRkm5NMpJWZG3hSuFU=”', // a script that did not come: the hash of no bytes
    '^Failed to execute ‘postMessage’ on ‘DOMWindow’: The target origin provided', // a knock at a frame that is still empty
  ].join('|'),
)
/** The one page whose address may have a code, until it is taken out. */
const callback = '/signed-in.html'

/**
 * Watches what the pages of `context` say and ask for: the console, errors, and of every request the address, the headers and the
 * body. The answer checks that no token, code or verifier was where it does not belong, and that nothing was thrown.
 */
export function watchTraces(context: BrowserContext, control: Control, board: string): () => Promise<void> {
  const { accounts, issuer, api } = addressesFor(board)
  const mayHear = new Set([board, accounts, issuer, api].map((address) => new URL(address).origin))
  const said: string[] = []
  const thrown: string[] = []
  const addresses: string[] = []
  const strayTokens: string[] = []
  const verifiers: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => {
    const text = String(error.error())
    const list = byBrowser.test(text) ? said : thrown
    list.push(text)
  })
  context.on('request', hear)

  function hear(request: Request) {
    const { origin, pathname } = new URL(request.url())
    const { authorization, ...headers } = request.headers()
    const body = request.postData() ?? ''
    if (authorization && !(mayHear.has(origin) && mayHaveToken.test(pathname)))
      strayTokens.push(origin + pathname)
    if (pathname === callback) addresses.push(request.url())
    else said.push(request.url())
    said.push(...Object.values(headers))
    if (exchanges.test(pathname)) verifiers.push(...new URLSearchParams(body).getAll('code_verifier'))
    else said.push(body)
  }

  return async () => {
    const { access, refresh, id, codes } = await control.secrets()
    const asked = (await control.requests()).flatMap(({ path, headers }) => [path, headers['referer'] ?? ''])
    const all = [...said, ...thrown, ...addresses, ...asked].join('\n')
    const tokens = [...access, ...refresh, ...id, ...verifiers].filter((secret) => all.includes(secret))
    expect(tokens, 'A43 tokens and verifiers in addresses, headers, bodies, logs or errors').toEqual([])
    expect(thrown, 'errors that nobody caught').toEqual([])
    const elsewhere = [...said, ...thrown].join('\n')
    expect(
      codes.filter((code) => elsewhere.includes(code)),
      'A43 codes anywhere but in the address of the callback page',
    ).toEqual([])
    expect(
      asked.filter((text) => /^http.*[?&](code|state)=/.test(text)),
      'codes in a Referer',
    ).toEqual([])
    expect(strayTokens, 'tokens sent elsewhere').toEqual([])
  }
}
