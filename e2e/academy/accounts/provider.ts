import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { type Configuration, type JWK, Provider } from 'oidc-provider'
import { fullName, personOf } from '../people.ts'
import { messagePage } from './pages.ts'
import { signInPath } from './sign-in.ts'
import type { TokenStore } from './token-store.ts'
import { provideUrlParse } from './url-parse.ts'

const hour = 3600
const fortnight = 14 * 24 * hour

let made: KeyObject | undefined

/**
 * The key that signs ID tokens, in Node's format and in the providers' format. Each process generates it once, because that takes longer
 * than the rest of an academy's start.
 */
export function createSigningKey(): { readonly signingKey: KeyObject; readonly jwk: JWK } {
  made ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const privateKey = made
  const numbers = privateKey.export({ format: 'jwk' })
  return { signingKey: privateKey, jwk: { ...numbers, kty: 'RSA', use: 'sig', alg: 'RS256', kid: 'academy' } }
}

function cookiesOf(origin: string): Configuration['cookies'] {
  // Cookies ignore the port, so servers on one host need cookie names of their own.
  const prefix = `academy-${new URL(origin).port}`
  const options = { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true } as const
  return {
    keys: [randomBytes(32).toString('hex')],
    names: { session: `${prefix}-session`, interaction: `${prefix}-interaction`, resume: `${prefix}-resume` },
    long: options,
    short: options,
  }
}

function findAccount(_ctx: unknown, userId: string) {
  const person = personOf(userId)
  if (!person) return undefined
  const { email } = person
  return {
    accountId: userId,
    claims: () => ({ sub: userId, email, email_verified: true, name: fullName(person) }),
  }
}

/** Settings of both accounts servers: people, storage, lifetimes in seconds, PKCE, our own pages. */
export function createProvider(origin: string, store: TokenStore, key: JWK, own: Configuration): Provider {
  provideUrlParse()
  return new Provider(origin, {
    adapter: store.adapter,
    jwks: { keys: [key] },
    cookies: cookiesOf(origin),
    findAccount,
    pkce: { required: () => true },
    responseTypes: ['code'],
    expiresWithSession: () => false,
    interactions: { url: (_ctx, interaction) => signInPath + interaction.uid },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 120,
      IdToken: hour,
      RefreshToken: fortnight,
      Interaction: hour,
      Session: fortnight,
      Grant: fortnight,
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = messagePage('This cannot be done', `${out.error}: ${out.error_description ?? ''}`)
    },
    ...own,
    features: { devInteractions: { enabled: false }, ...own.features },
  })
}
