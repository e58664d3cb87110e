import { createHash, randomBytes } from 'node:crypto'
import type { Addresses } from './options.ts'
import type { Person } from './people.ts'

/** A minimal browser without a window: it keeps cookies, follows redirects as far as the board, and submits forms. */
export function createBrowser() {
  const jar = new Map<string, string>()

  async function request(address: string, form?: URLSearchParams): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const init = { redirect: 'manual', headers: { cookie } } as const
    const response = await fetch(address, form ? { ...init, method: 'POST', body: form } : init)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }

  /** Opens the address and follows all redirects until a page is shown or the board is reached. */
  async function go(
    address: string,
    board: string,
    form?: URLSearchParams,
  ): Promise<{ at: string; page: string; headers: Headers }> {
    const response = await request(address, form)
    const location = response.headers.get('location')
    const { headers } = response
    if (location === null) return { at: address, page: await response.text(), headers }
    const next = new URL(location, address).href
    return next.startsWith(board) ? { at: next, page: '', headers } : go(next, board)
  }

  return { go }
}

type Browser = ReturnType<typeof createBrowser>

/** The parameters of an authorisation request that a test may vary. */
export interface SignInOptions {
  readonly person: Person
  readonly decision?: 'allow' | 'deny'
  readonly browser?: Browser
  readonly parameters?: Readonly<Record<string, string>>
}

/** The address at which the browser came back to the board, the buttons that were pressed on the way, and the code verifier. */
export interface CameBack {
  readonly url: URL
  readonly pressedButtons: readonly string[]
  readonly verifier: string
}

/** Goes through a sign-in that begins at `endpoint`. */
export async function authorize(
  endpoint: string,
  academy: Addresses,
  options: SignInOptions,
): Promise<CameBack> {
  const { parameters = {} } = options
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    response_type: 'code',
    redirect_uri: academy.redirectUri,
    state: 'the-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...parameters,
  })
  return { ...(await returnToBoard(`${endpoint}?${query}`, academy, options)), verifier }
}

/** Goes from `address`, a page of an accounts server, back to the board. Returns the address and the buttons that were pressed. */
export async function returnToBoard(address: string, academy: Addresses, options: SignInOptions) {
  const { person, decision = 'allow', browser = createBrowser() } = options
  const pressedButtons: string[] = []
  let now = await browser.go(address, academy.board)
  while (now.page !== '' && pressedButtons.length < 3) {
    const button = now.page.includes('name="person"') ? 'person' : 'decision'
    pressedButtons.push(button)
    const form = new URLSearchParams({ [button]: button === 'person' ? person.userId : decision })
    now = await browser.go(now.at, academy.board, form)
  }
  return { url: new URL(now.at), pressedButtons }
}

/** The board's client, as registered with the accounts server. */
export const clientId = 'callboard-embedded'
/** The scopes that the board requests and is granted. */
export const usualScope = 'TrainerCentral.talkapi.READ,TrainerCentral.portalapi.READ,AaaServer.profile.READ'

/** Signs in at the accounts server. */
export function zohoSignIn(academy: Addresses, options: SignInOptions): Promise<CameBack> {
  const parameters = { client_id: clientId, scope: usualScope, ...options.parameters }
  return authorize(`${academy.accounts}/oauth/v2/auth`, academy, { ...options, parameters })
}

/** The form that exchanges a code for a token. */
export function codeForm(academy: Addresses, { url, verifier }: CameBack): URLSearchParams {
  return new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    code: url.searchParams.get('code') ?? '',
    redirect_uri: academy.redirectUri,
    code_verifier: verifier,
  })
}

/** Signs in at the plain issuer with offline access, and exchanges the code for tokens. */
export async function oidcSignIn(academy: Addresses, person: Person) {
  const own = {
    client_id: 'callboard-embedded-oidc',
    scope: 'openid profile offline_access',
    prompt: 'consent',
  }
  const back = await authorize(`${academy.issuer}/auth`, academy, {
    person,
    parameters: { ...own, nonce: 'n-1' },
  })
  const form = codeForm(academy, back)
  form.set('client_id', own.client_id)
  const { body } = await postForm(`${academy.issuer}/token`, form, { origin: academy.board })
  return { back, body }
}

/** Posts a form and returns the JSON response. */
export async function postForm(address: string, form: URLSearchParams, headers: Record<string, string> = {}) {
  const response = await fetch(address, { method: 'POST', body: form, headers })
  const body: Record<string, string | number | undefined> = await response.json()
  return { status: response.status, headers: response.headers, body }
}

/** An access token for that person, through the relay. */
export async function tokenFor(academy: Addresses, person: Person, scope = usualScope): Promise<string> {
  const back = await zohoSignIn(academy, { person, parameters: { scope } })
  const { body } = await postForm(`${academy.board}/oauth/v2/token`, codeForm(academy, back))
  return String(body['access_token'])
}

/** Sends an API request; `origin` is the board's (through the relay) or the API's own. */
export function ask(origin: string, path: string, token: string): Promise<Response> {
  return fetch(origin + path, { headers: { authorization: `Bearer ${token}` } })
}
