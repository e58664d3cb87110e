import {
  WebStorageStateStore,
  type UserManager,
  type IWindow,
  type UserManagerSettings,
} from 'oidc-client-ts'
import type { SignInConfig } from '../../config/schema.ts'
import { unlessAborted } from '../../lib/wait.ts'
import { pendingPrefix } from '../account/pending-sign-ins.ts'
import { authorityOf, keyPrefix, userKey } from '../account/stored-user.ts'
import { memoryStorage } from '../account/tab-storage.ts'
import { UserStore } from './user-store.ts'
import { ZohoUserManager } from './zoho.ts'

/** ms for a renewal or a revocation, including the body; the library's own timeout covers the headers only */
const deadline = 15_000

/** The parts of a `UserManager`. Its storages last as long as the page by default. */
export interface ManagerParts {
  /** Stores the state of a pending sign-in. */
  readonly states?: Storage
  /** Stores the record of the person who has signed in. */
  readonly users?: Storage
  /** The popup of a sign-in. */
  readonly popup?: IWindow
  /** The id of the sign-in that a renewed record belongs to. */
  readonly signInId?: string
}

/** Creates and configures a `UserManager`. `base` is the URL of the directory that the board is served from. */
export async function createUserManager(
  signIn: SignInConfig,
  base: URL,
  parts: ManagerParts = {},
): Promise<UserManager> {
  const manager = await managerFor(signIn, base, parts)
  // The board renews tokens itself. The library's timers would keep the record with its tokens in memory until these expire.
  manager.events.addUserLoaded(() => manager.events.unload())
  return manager
}

async function managerFor(signIn: SignInConfig, base: URL, parts: ManagerParts): Promise<UserManager> {
  const navigator = parts.popup && navigatorOf(parts.popup)
  if (signIn.dialect === 'zoho') {
    return new ZohoUserManager(zohoSettings(signIn, base, parts), signIn.tokenEndpoints, base, navigator)
  }
  // Loaded on demand: its checks are as large as the rest, and Zoho does not need them.
  const { OidcUserManager } = await import('./oidc.ts')
  return new OidcUserManager(oidcSettings(signIn, base, parts), navigator)
}

/**
 * Renews `record` with its refresh token, and returns the new record. Works on a copy, so that a failure does not change the record in use.
 * Throws if there is no refresh token, or the server does not accept it.
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
 * Revokes the tokens in `record`: the refresh token first, and the access token even if that fails. Failures are ignored, as the tokens are
 * deleted here in any case.
 */
export async function revoke(signIn: SignInConfig, base: URL, record: string): Promise<void> {
  const manager = await createUserManager(signIn, base, { users: copyOf(signIn, record) })
  for (const type of ['refresh_token', 'access_token'] as const) {
    await unlessAborted(manager.revokeTokens([type]), AbortSignal.timeout(deadline)).catch(() => {})
  }
}

/**
 * The URL that signs the person out of the accounts server, too, if it has one. Without `id_token_hint`, which would put a token into a
 * URL. Source: OpenID Connect RP-Initiated Logout 1.0.
 */
export async function endSessionOf(signIn: SignInConfig, base: URL): Promise<string | undefined> {
  if (signIn.dialect === 'zoho') return undefined
  try {
    const manager = await createUserManager(signIn, base)
    const endpoint = await manager.metadataService.getEndSessionEndpoint()
    if (endpoint === undefined) return undefined
    const address = new URL(endpoint)
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
    stateStore: new WebStorageStateStore({ prefix: pendingPrefix, store: states }),
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

/** A refresh token requires consent (OpenID Connect Core 1.0, 11). Without `openid` there is no ID token (3.1.2.1). */
function oidcSettings(signIn: Dialect<'oidc'>, base: URL, parts: ManagerParts): UserManagerSettings {
  const common = commonSettings(signIn, base, parts)
  const scopesWith = (...needed: string[]) => [...new Set([...signIn.scopes, ...needed])].join(' ')
  if (!signIn.offline) return { ...common, scope: scopesWith('openid') }
  return { ...common, scope: scopesWith('openid', 'offline_access'), prompt: 'consent' }
}
