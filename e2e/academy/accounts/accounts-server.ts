import { randomBytes } from 'node:crypto'
import type { JWK } from 'oidc-provider'
import type { Addresses } from '../options.ts'
import { fullName, personOf } from '../people.ts'
import { callNodeHandler } from '../http/call-node-handler.ts'
import { type Call, formOf, html, json, type Reply, withForm } from '../http/exchange.ts'
import { bearerOf } from './bearer.ts'
import { messagePage, page } from './pages.ts'
import { createProvider } from './provider.ts'
import { signIn, signInPath, type SignInSite } from './sign-in.ts'
import type { TokenStore } from './token-store.ts'
import { asZohoRedirect, asZohoToken, withZohoScopes, zohoScopes } from './zoho-dialect.ts'

const clientId = 'callboard-embedded'

/** The accounts server: oidc-provider behind the addresses and the response format of Zoho Accounts. */
export function createAccountsServer(addresses: Addresses, store: TokenStore, key: JWK) {
  // Only the relay has the secret, as in production: a browser cannot keep one.
  const clientSecret = randomBytes(32).toString('hex')
  // Grants with consent for offline access. Each is worth one refresh token, as at Zoho.
  const offlineGrants = new Set<string>()

  const provider = createProvider(addresses.accounts, store, key, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        client_name: 'Callboard',
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [addresses.redirectUri],
      },
    ],
    scopes: zohoScopes,
    extraParams: ['access_type'],
    routes: { authorization: '/oauth/v2/auth', token: '/oauth/v2/token' },
    issueRefreshToken: (_ctx, _client, { grantId }) => grantId !== undefined && offlineGrants.delete(grantId),
    rotateRefreshToken: false,
  })
  const site: SignInSite = {
    provider,
    title: 'embedded accounts server',
    scopes: new Set(zohoScopes),
    onConsent: (grantId, params) => {
      if (params['access_type'] === 'offline') offlineGrants.add(grantId)
    },
  }
  const ask = (call: Call) => callNodeHandler(call, provider.callback())

  async function authorize(call: Call): Promise<Reply> {
    return asZohoRedirect(await ask(withZohoScopes(call)), addresses)
  }

  async function token(call: Call): Promise<Reply> {
    // Zoho's token endpoint does not support CORS. oidc-provider would answer a foreign origin with an error.
    const { origin: _, ...headers } = call.headers
    const form = formOf(call)
    return asZohoToken(await ask({ ...withForm({ ...call, headers }, form), method: 'POST' }), form)
  }

  function revoke(call: Call): Reply {
    const known = store.revoke(formOf(call).get('token') ?? '')
    return known ? json(200, { status: 'success' }) : json(400, { error: 'invalid_token' })
  }

  function userInfo(call: Call): Reply {
    const access = store.access(bearerOf(call.headers.authorization))
    const person = personOf(access?.userId)
    if (!access || !person) return json(401, { cause: 'INVALID_OAUTHTOKEN' })
    if (!access.scopes.has('AaaServer.profile.READ')) return json(401, { cause: 'INVALID_OAUTHSCOPE' })
    return json(200, {
      Email: person.email,
      First_Name: person.firstName,
      Last_Name: person.lastName,
      Display_Name: fullName(person),
      ZUID: person.userId,
    })
  }

  function home(): Reply {
    const button = '<form method="post" action="/sign-out"><button class="main">Sign out here</button></form>'
    return html(200, page('Zylker Academy (embedded accounts server)', button))
  }

  function signOut(): Reply {
    // Signing out of the board keeps this cookie, as at Zoho. This address clears it, so that another person can sign in.
    const gone = `${provider.cookieName('session')}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly`
    const reply = html(200, messagePage('Signed out', 'The next sign-in asks who you are.'))
    return { ...reply, headers: { ...reply.headers, 'set-cookie': gone } }
  }

  function answer(call: Call): Reply | Promise<Reply> {
    const { pathname } = call.url
    if (pathname.startsWith(signInPath)) return signIn(site, call)
    if (call.method === 'GET' && /^\/oauth\/v2\/auth(\/|$)/.test(pathname)) return authorize(call)
    switch (`${call.method} ${pathname}`) {
      case 'POST /oauth/v2/token':
        return token(call)
      case 'POST /oauth/v2/token/revoke':
        return revoke(call)
      case 'GET /oauth/user/info':
        return userInfo(call)
      case 'GET /':
        return home()
      case 'POST /sign-out':
        return signOut()
      default:
        return html(404, messagePage('Not found', 'The accounts server has no such page.'))
    }
  }

  return { answer, clientSecret, clear: () => offlineGrants.clear() }
}

/** The return type of {@link createAccountsServer}. */
export type AccountsServer = ReturnType<typeof createAccountsServer>
