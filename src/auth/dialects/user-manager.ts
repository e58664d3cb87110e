import {
  WebStorageStateStore,
  type UserManager,
  type IWindow,
  type UserManagerSettings,
} from 'oidc-client-ts'
import type { SignInConfig } from '../../config/schema.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { authorityOf, keyPrefix, userKey } from '../account/stored-user.ts'
import { memoryStorage } from '../account/tab-storage.ts'
import { UserStore } from './user-store.ts'
import { ZohoUserManager } from './zoho.ts'

/** ms a renewal or a revocation may take; the library's own deadline ends with the headers. */
const deadline = 15_000

/** What one use of the login library works with; all of it is gone with the page unless said otherwise. */
export interface ManagerParts {
  /** Where a sign-in under way is remembered. */
  readonly states?: Storage
  /** Where the record of whoever signed in ends up. */
  readonly users?: Storage
  /** The window of a sign-in. */
  readonly popup?: IWindow
  /** The sign-in that a renewed record goes on with. */
  readonly signInId?: string
}

/** The login library, configured. `base` is the address that the board's own files lie under. */
export async function createUserManager(
  signIn: SignInConfig,
  base: URL,
  parts: ManagerParts = {},
): Promise<UserManager> {
  const navigator = parts.popup && navigatorOf(parts.popup)
  if (signIn.dialect === 'zoho') {
    return new ZohoUserManager(zohoSettings(signIn, base, parts), signIn.tokenEndpoints, base, navigator)
  }
  // Its checks weigh as much as the rest, and Zoho has no use for them.
  const { OidcUserManager } = await import('./oidc.ts')
  return new OidcUserManager(oidcSettings(signIn, base, parts), undefined, navigator)
}

/**
 * The record of oidc-client-ts that replaces `record`, by way of its refresh token. Works on a copy, so that whatever comes of it
 * leaves the record in use as it is. Throws where there is no refresh token, or it is not accepted.
 */
export async function renewRecord(
  signIn: SignInConfig,
  base: URL,
  record: string,
  signInId: string,
): Promise<string> {
  const users = copyOf(signIn, record)
  const manager = await createUserManager(signIn, base, { users, signInId })
  await unlessAborted(manager.signinSilent(), AbortSignal.timeout(deadline))
  return users.getItem(userKey(signIn)) ?? record
}

/**
 * Has the tokens of `record` revoked: the one that makes others first, and each whatever comes of the other. What cannot be revoked
 * is forgotten here in any case.
 */
export async function revoke(signIn: SignInConfig, base: URL, record: string): Promise<void> {
  const manager = await createUserManager(signIn, base, { users: copyOf(signIn, record) })
  for (const type of ['refresh_token', 'access_token'] as const) {
    await unlessAborted(manager.revokeTokens([type]), AbortSignal.timeout(deadline)).catch(() => {})
  }
}

/**
 * The address at which one signs out of the accounts server too, where it has one. Without a hint of who one is: that would put a
 * token into an address. Source: OpenID Connect RP-Initiated Logout 1.0.
 */
export async function endSessionOf(signIn: SignInConfig, base: URL): Promise<string | undefined> {
  if (signIn.dialect === 'zoho') return undefined
  try {
    const manager = await createUserManager(signIn, base)
    const endpoint = await manager.metadataService.getEndSessionEndpoint()
    if (endpoint === undefined || !URL.canParse(endpoint)) return undefined
    const address = new URL(endpoint)
    if (address.protocol !== new URL(signIn.issuer).protocol) return undefined
    address.searchParams.set('client_id', signIn.clientId)
    address.searchParams.set('post_logout_redirect_uri', base.href)
    return address.href
  } catch {
    return undefined
  }
}

function copyOf(signIn: SignInConfig, record: string): Storage {
  const users = memoryStorage()
  users.setItem(userKey(signIn), record)
  return users
}

const navigatorOf = (popup: IWindow) => ({ prepare: async () => popup, callback: async () => {} })

function commonSettings(signIn: SignInConfig, base: URL, parts: ManagerParts): UserManagerSettings {
  const { states = memoryStorage(), users = memoryStorage(), signInId = crypto.randomUUID() } = parts
  const redirect = new URL('signed-in.html', base).href
  return {
    authority: authorityOf(signIn),
    client_id: signIn.clientId,
    redirect_uri: redirect,
    popup_redirect_uri: redirect,
    scope: signIn.scopes.join(signIn.dialect === 'zoho' ? ',' : ' '),
    automaticSilentRenew: false,
    requestTimeoutInSeconds: 15,
    stateStore: new WebStorageStateStore({ prefix: keyPrefix, store: states }),
    userStore: new UserStore({ prefix: keyPrefix, store: users }, signInId),
  }
}

type Dialect<Name> = Extract<SignInConfig, { dialect: Name }>

function zohoSettings(signIn: Dialect<'zoho'>, base: URL, parts: ManagerParts): UserManagerSettings {
  return {
    ...commonSettings(signIn, base, parts),
    metadata: {
      issuer: signIn.accountsServer,
      authorization_endpoint: `${signIn.accountsServer}/oauth/v2/auth`,
    },
    extraQueryParams: signIn.offline
      ? { access_type: 'offline', prompt: 'consent' }
      : { access_type: 'online' },
  }
}

/** A refresh token is given to those who were asked (OpenID Connect Core, 11). */
function oidcSettings(signIn: Dialect<'oidc'>, base: URL, parts: ManagerParts): UserManagerSettings {
  const common = commonSettings(signIn, base, parts)
  if (!signIn.offline) return common
  return { ...common, scope: [...new Set([...signIn.scopes, 'offline_access'])].join(' '), prompt: 'consent' }
}
