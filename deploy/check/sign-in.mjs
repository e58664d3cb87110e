import { ask, inWords, ownPage, readObject } from './ask.mjs'
import { relayAdvice } from './relay-advice.mjs'

const verifier = 'x'.repeat(43)
/** How browsers mark forms that a page of another site sends. */
const elsewhere = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }

/**
 * Checks, for each data centre, that the accounts server knows the client, its secret and the redirect URI. Nobody is signed in: the code is
 * invalid.
 * @param {string} board
 * @param {import('./configuration.mjs').Config} config
 * @param {import('./report.mjs').Report} report
 */
export async function checkSignIn(board, config, report) {
  const { signIn = {} } = config
  for (const [server, endpoint] of Object.entries(signIn.tokenEndpoints ?? {}))
    await checkTokenEndpoint(board, server, endpoint, String(signIn.clientId), report)
  if (signIn.accountsServer !== undefined) await checkAuthorization(board, signIn, report)
}

/** @type {(board: string, server: string, endpoint: string, clientId: string, report: import('./report.mjs').Report) => Promise<void>} */
async function checkTokenEndpoint(board, server, endpoint, clientId, report) {
  const address = new URL(endpoint, board).href
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    redirect_uri: `${board}/signed-in.html`,
    code: 'none',
    code_verifier: verifier,
    client_id: clientId,
  })
  const reply = await ask(address, { method: 'POST', body, headers: ownPage(board) })
  /** @type {{ error?: unknown } | undefined} */
  const { error } = readObject(reply.text) ?? {}
  report.say(
    `${server} answers through this server`,
    typeof error === 'string',
    relayAdvice(
      reply,
      server,
      `Is ${server} an accounts server, and does nothing in front of nginx handle /accounts/ itself?`,
    ),
  )
  if (typeof error === 'string') checkError(server, error, board, report)
  const foreign = await ask(address, { method: 'POST', body, headers: elsewhere })
  report.say(
    `${server} cannot be asked by pages of other sites`,
    foreign.status === 403,
    `${inWords(foreign)}. Something in front of nginx changes Origin or Sec-Fetch-Site.`,
  )
}

/**
 * A code that does not exist is refused only after client, secret and redirect URI have been accepted.
 * @type {(server: string, error: string, board: string, report: import('./report.mjs').Report) => void}
 */
function checkError(server, error, board, report) {
  const isAboutClient = /client/.test(error)
  const isAboutRedirect = /redirect/.test(error)
  if (!isAboutClient && !isAboutRedirect && !/^invalid_(code|grant)$/.test(error)) {
    report.note(
      `whether ${server} knows client, secret and redirect URI: it says "${error}". Check again in ten minutes`,
    )
    return
  }
  report.say(
    `${server} knows the client and its secret`,
    !isAboutClient,
    `It says "${error}". Check CALLBOARD_CLIENT_ID, and the secret of this data centre: each has its own, unless the API console is set to use the same one everywhere.`,
  )
  report.say(
    `${server} knows the redirect URI`,
    !isAboutRedirect,
    `It says "${error}". Register ${board}/signed-in.html in the API console, exactly as it is written here.`,
  )
}

/**
 * Begins a sign-in as a browser would: a client or a redirect URI that is not registered is an error at once, and else a page to sign in.
 * @type {(board: string, signIn: import('./configuration.mjs').SignIn, report: import('./report.mjs').Report) => Promise<void>}
 */
async function checkAuthorization(board, signIn, report) {
  const address = new URL('/oauth/v2/auth', signIn.accountsServer)
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: String(signIn.clientId),
    redirect_uri: `${board}/signed-in.html`,
    scope: (signIn.scopes ?? []).join(','),
    state: 'check',
    code_challenge: verifier,
    code_challenge_method: 'S256',
  }).toString()
  const reply = await ask(address.href)
  if (reply.status === 0) {
    report.note(
      `whether a sign-in begins at ${signIn.accountsServer}: it cannot be reached from here, only from this server`,
    )
    return
  }
  // The address of the sign-in page may contain that of this request, with its `redirect_uri`.
  const location = reply.headers.get('location') ?? ''
  const error =
    /[?&#]error=(\w+)/.exec(location) ?? /invalid[ _](client|redirect[ _]uri|scope)/i.exec(reply.text)
  report.say(
    `a sign-in begins at ${signIn.accountsServer}`,
    reply.status < 400 && error === null,
    `${error?.[0] ?? inWords(reply)}. Compare client ID, scopes and redirect URI with the API console: ${board}/signed-in.html`,
  )
}
