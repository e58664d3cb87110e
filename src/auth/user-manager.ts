import {
  ErrorResponse,
  UserManager,
  WebStorageStateStore,
  type SigninResponse,
  type User,
  type UserManagerSettings,
} from 'oidc-client-ts'
import type { SignInConfig } from '../config/schema.ts'
import { SignInError } from './session.ts'
import { authorityOf, keyPrefix } from './stored-user.ts'
import { tabStorage } from './tab-storage.ts'

/** Seconds that an answer without a usable `expires_in` is believed for: what Zoho documents. */
const usualLifetime = 3600

/**
 * The login library, configured. `base` is the address that the board's own files lie under; `storage` is where it keeps what it
 * must remember.
 */
export function createUserManager(
  signIn: SignInConfig,
  base: URL,
  storage: Storage = tabStorage(),
): UserManager {
  return signIn.dialect === 'zoho'
    ? new ZohoUserManager(zohoSettings(signIn, base, storage), signIn.tokenEndpoints, base)
    : new UserManager(commonSettings(signIn, base, storage))
}

function commonSettings(signIn: SignInConfig, base: URL, storage: Storage): UserManagerSettings {
  const store = new WebStorageStateStore({ prefix: keyPrefix, store: storage })
  const redirect = new URL('signed-in.html', base).href
  return {
    authority: authorityOf(signIn),
    client_id: signIn.clientId,
    redirect_uri: redirect,
    popup_redirect_uri: redirect,
    scope: signIn.scopes.join(signIn.dialect === 'zoho' ? ',' : ' '),
    loadUserInfo: signIn.dialect === 'oidc',
    automaticSilentRenew: false,
    requestTimeoutInSeconds: 15,
    stateStore: store,
    userStore: store,
  }
}

type ZohoConfig = Extract<SignInConfig, { dialect: 'zoho' }>

function zohoSettings(signIn: ZohoConfig, base: URL, storage: Storage): UserManagerSettings {
  return {
    ...commonSettings(signIn, base, storage),
    metadata: {
      issuer: signIn.accountsServer,
      authorization_endpoint: `${signIn.accountsServer}/oauth/v2/auth`,
    },
    extraQueryParams: signIn.offline
      ? { access_type: 'offline', prompt: 'consent' }
      : { access_type: 'online' },
  }
}

/**
 * Zoho's ways: the redirect names the data centre to go on with, and the token endpoint says 200 to errors, which the library
 * would take for a sign-in with an empty token. Redirect and popup both pass through here.
 */
class ZohoUserManager extends UserManager {
  readonly #tokenEndpoints: Readonly<Record<string, string>>
  readonly #base: URL

  constructor(settings: UserManagerSettings, tokenEndpoints: Readonly<Record<string, string>>, base: URL) {
    super(settings)
    this.#tokenEndpoints = tokenEndpoints
    this.#base = base
  }

  protected override async _signinEnd(url: string, verifySub?: string): Promise<User> {
    const params = new URL(url).searchParams
    const error = params.get('error')
    if (error !== null) throw new ErrorResponse({ error })
    this.#useServer(params.get('accounts-server') ?? this.settings.authority)
    return super._signinEnd(url, verifySub)
  }

  protected override async _buildUser(response: SigninResponse, verifySub?: string): Promise<User> {
    if (response.error) throw new ErrorResponse({ error: response.error })
    if (!response.access_token) throw new ErrorResponse({ error: 'no access token' })
    response.expires_in = lifetime(response.expires_in)
    response.profile = { ...response.profile, accountsServer: this.settings.metadata?.issuer }
    return super._buildUser(response, verifySub)
  }

  override async revokeTokens(): Promise<void> {
    const user = await this.getUser()
    const server: unknown = user?.profile['accountsServer']
    if (typeof server === 'string') this.#useServer(server)
    await super.revokeTokens(['access_token', 'refresh_token'])
  }

  /** A code sent to a server of somebody else's choosing would be theirs: only configured ones are used. */
  #useServer(server: string) {
    const endpoint = Object.hasOwn(this.#tokenEndpoints, server) ? this.#tokenEndpoints[server] : undefined
    if (endpoint === undefined) throw new SignInError({ kind: 'untrusted-server', server })
    const url = new URL(endpoint, this.#base).href
    Object.assign(this.settings.metadata ?? {}, {
      issuer: server,
      token_endpoint: url,
      revocation_endpoint: `${url}/revoke`,
    })
  }
}

/** Zoho has sent seconds as numbers, as text, and as milliseconds. */
function lifetime(seconds: unknown): number {
  const given = Number(seconds)
  if (!(given > 0)) return usualLifetime
  return given > 86_400 ? given / 1000 : given
}
