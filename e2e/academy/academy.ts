import type { IncomingMessage, ServerResponse } from 'node:http'
import { createAccountsServer } from './accounts/accounts-server.ts'
import { bearerOf } from './accounts/bearer.ts'
import { createIssuer } from './accounts/issuer.ts'
import { createSigningKey } from './accounts/provider.ts'
import type { Access } from './accounts/token-store.ts'
import { createApi } from './api/api.ts'
import { corsHeaders, withPreflight } from './api/cors.ts'
import { controlPath, createControl } from './board/control.ts'
import { boardHeaders } from './board/document-headers.ts'
import { createRelay, isRelayed } from './board/relay.ts'
import { createHostSite } from './host/host-site.ts'
import { createRequestListener } from './http/request-listener.ts'
import { readCall } from './http/read-call.ts'
import { send } from './http/send.ts'
import { createSideServer } from './http/side-server.ts'
import { type AcademyOptions, addressesOf } from './options.ts'
import { type AcademyState, createState } from './state.ts'

/** One embedded academy: four servers, and a request handler on the board's origin. */
export interface Academy {
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** The client secret with which the board's relay authenticates at the accounts server. */
  readonly clientSecret: string
  /** State that a test in the same process may read and change without an HTTP request. */
  readonly state: AcademyState
  /** Handles the academy's requests on the board's origin; passes all others to `next`. */
  readonly onBoard: (req: IncomingMessage, res: ServerResponse, next: () => void) => void
}

function createAccessOf({ tokens: [accounts, issuer] }: AcademyState) {
  const defaultScopes = ['TrainerCentral.talkapi.READ', 'TrainerCentral.portalapi.READ']
  return (authorization: string | undefined): Access | undefined => {
    const token = bearerOf(authorization)
    const plain = issuer.access(token)
    // The OpenID Connect dialect has no equivalent of the platform's scopes: being signed in is enough.
    return (
      accounts.access(token) ?? (plain && { ...plain, scopes: new Set([...plain.scopes, ...defaultScopes]) })
    )
  }
}

/** Creates an academy. It listens between `start` and `stop`. */
export function createAcademy(options: AcademyOptions = {}): Academy {
  const addresses = addressesOf(options)
  const state = createState(addresses)
  const { signingKey, jwk } = createSigningKey()
  const accounts = createAccountsServer(addresses, state.tokens[0], jwk)
  const issuer = createIssuer(addresses, state.tokens[1], state.secrets, jwk)
  const api = createApi({ ...state, accessOf: createAccessOf(state) })
  const relay = createRelay({ api, accounts })
  const control = createControl(state)

  const context = { ...state, boardOrigin: addresses.board, signingKey }
  const cors = (call: Parameters<typeof corsHeaders>[0]) => corsHeaders(call, addresses.board)
  const board = createRequestListener(context, {
    name: 'board',
    origin: addresses.board,
    answer: (call) => (call.url.pathname === '/config.json' ? state.config.reply() : relay(call)),
  })
  const sideServers = [
    createSideServer(
      addresses.accounts,
      createRequestListener(context, {
        name: 'accounts',
        origin: addresses.accounts,
        answer: accounts.answer,
      }),
    ),
    createSideServer(
      addresses.issuer,
      createRequestListener(context, {
        name: 'issuer',
        origin: addresses.issuer,
        answer: issuer.answer,
        headers: cors,
      }),
    ),
    createSideServer(
      addresses.api,
      createRequestListener(context, {
        name: 'api',
        origin: addresses.api,
        answer: withPreflight(api, addresses.board),
        headers: cors,
      }),
    ),
    createSideServer(
      addresses.host,
      createRequestListener(context, {
        name: 'host',
        origin: addresses.host,
        answer: createHostSite(addresses.board, state.hostPage),
      }),
    ),
  ]

  async function takeOrder(req: IncomingMessage, res: ServerResponse) {
    send(res, control(await readCall(req, addresses.board)))
  }

  function onBoard(req: IncomingMessage, res: ServerResponse, next: () => void) {
    const [pathname = '/'] = (req.url ?? '/').split('?')
    const headers = boardHeaders(pathname, state.config.ancestors())
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    if (pathname.startsWith(controlPath)) takeOrder(req, res).catch(() => req.socket.destroy())
    else if (pathname === '/config.json' || isRelayed(pathname) || hasAssetFault(pathname)) board(req, res)
    else next()
  }

  /** Whether a fault applies to the board's static files. If none does, they are served without going through the academy. */
  const hasAssetFault = (pathname: string) =>
    pathname.startsWith('/assets/') &&
    state.faults
      .all()
      .some(({ match: { server, path } }) => server === 'board' && path && pathname.includes(path))

  async function stop() {
    await Promise.all(sideServers.map((server) => server.stop()))
  }

  async function start() {
    try {
      await Promise.all(sideServers.map((server) => server.start()))
    } catch (error) {
      await stop()
      throw error
    }
  }

  return { start, stop, onBoard, state, clientSecret: accounts.clientSecret }
}
