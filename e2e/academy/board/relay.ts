import type { AccountsServer } from '../accounts/accounts-server.ts'
import { type Call, formOf, type Handler, json, type Reply, withForm } from '../http/exchange.ts'
import { isForeign } from './same-site.ts'

/** The targets of the relay. */
export interface RelayTargets {
  readonly api: Handler
  readonly accounts: AccountsServer
}

/** The paths on the board's origin that the relay forwards. */
export function isRelayed(pathname: string): boolean {
  return pathname.startsWith('/api/v4/') || pathname.startsWith('/oauth/')
}

const tokenPaths = new Set(['/oauth/v2/token', '/oauth/v2/token/revoke'])

/** The reverse proxy of a production site: forwards API reads, and token requests with the secret added. */
export function createRelay({ api, accounts }: RelayTargets): Handler {
  function withSecret(call: Call): Call {
    const form = formOf(call)
    form.set('client_secret', accounts.clientSecret)
    return withForm(call, form)
  }

  function forward(call: Call): Reply | Promise<Reply> {
    const { pathname } = call.url
    if (pathname.startsWith('/api/v4/')) return api(call)
    if (pathname === '/oauth/user/info') return accounts.answer(call)
    if (!tokenPaths.has(pathname)) return json(404, { error: 'not_found' })
    if (call.method !== 'POST') return json(405, { error: 'method_not_allowed' }, { allow: 'POST' })
    // Otherwise another site's page could use the secret.
    if (isForeign(call)) return json(403, { error: 'cross_site_request' })
    return accounts.answer(withSecret(call))
  }

  return (call) => {
    // Cookies pass in neither direction: the academy must not see those of this origin.
    const { cookie: _, ...headers } = call.headers
    return Promise.resolve(forward({ ...call, headers })).then((reply) => {
      const { 'set-cookie': __, ...kept } = reply.headers
      return { ...reply, headers: kept }
    })
  }
}
