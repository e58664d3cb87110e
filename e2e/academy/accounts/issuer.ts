import type { JWK } from 'oidc-provider'
import { callNodeHandler } from '../http/call-node-handler.ts'
import type { Call, Reply } from '../http/exchange.ts'
import type { Addresses } from '../options.ts'
import { idTokenIn } from './id-token.ts'
import { messagePage, page } from './pages.ts'
import { createProvider } from './provider.ts'
import type { SecretList } from './secrets.ts'
import { signIn, signInPath, type SignInSite } from './sign-in.ts'
import type { TokenStore } from './token-store.ts'

const scopes = [
  'openid',
  'profile',
  'email',
  'offline_access',
  'TrainerCentral.talkapi.READ',
  'TrainerCentral.portalapi.READ',
]

/** The plain OpenID Connect issuer: the same people, with the public client `callboard-embedded-oidc`. */
export function createIssuer(addresses: Addresses, store: TokenStore, secrets: SecretList, key: JWK) {
  const { board, redirectUri } = addresses
  const provider = createProvider(addresses.issuer, store, key, {
    clients: [
      {
        client_id: 'callboard-embedded-oidc',
        client_name: 'Callboard',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [board, `${board}/`, `${board}/index.html`, redirectUri],
      },
    ],
    scopes,
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    // The claims are in the ID token too, for clients that never request the user info.
    conformIdTokenClaims: false,
    clientBasedCORS: (_ctx, origin) => origin === board,
    features: {
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          const button =
            '<button class="main" form="op.logoutForm" name="logout" value="yes">Sign out</button>'
          ctx.body = page('Sign out of Zylker Academy?', form + button)
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = messagePage('Signed out', 'The next sign-in asks who you are.')
        },
      },
    },
  })
  const site: SignInSite = { provider, title: 'embedded OpenID Connect issuer', scopes: new Set(scopes) }

  async function answer(call: Call): Promise<Reply> {
    if (call.url.pathname.startsWith(signInPath)) return signIn(site, call)
    const reply = await callNodeHandler(call, provider.callback())
    const idToken = idTokenIn(reply)
    if (idToken !== undefined) secrets.add('id', idToken)
    return reply
  }

  return { answer }
}
