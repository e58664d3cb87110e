import {
  MetadataService,
  UserManager,
  type INavigator,
  type RevokeTokensTypes,
  type SigninResponse,
  type UserManagerSettings,
  type User,
  type UseRefreshTokenArgs,
} from 'oidc-client-ts'
import { cutAt } from '../../lib/text/clean-name.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { PlainOAuthClient } from './callback-client.ts'
import { checkTokenAnswer, lifetime, renewedUser } from './token-answer.ts'

/**
 * `UserManager` for Zoho, with its two deviations from the standard: the redirect names the data centre whose token endpoint must be used,
 * and that endpoint sends errors with status 200, which the library would accept as a sign-in with an empty token. Used for redirect and
 * popup.
 */
export class ZohoUserManager extends UserManager {
  protected override readonly _client: PlainOAuthClient
  readonly #tokenEndpoints: Readonly<Record<string, string>>
  readonly #base: URL

  constructor(
    settings: UserManagerSettings,
    tokenEndpoints: Readonly<Record<string, string>>,
    base: URL,
    popup?: INavigator,
  ) {
    super(settings, undefined, popup)
    this._client = new PlainOAuthClient(this.settings, new MetadataService(this.settings), (params) => {
      if (!params.has('error')) this.#useServer(params.get('accounts-server') ?? this.settings.authority)
    })
    this.#tokenEndpoints = tokenEndpoints
    this.#base = base
  }

  protected override async _buildUser(response: SigninResponse, verifySub?: string): Promise<User> {
    checkTokenAnswer(response)
    response.expires_in = lifetime(response.expires_in)
    setProfile(response, { accountsServer: this.settings.metadata?.issuer })
    return super._buildUser(response, verifySub)
  }

  /** Overridden because the library stores the new token before it can be checked. */
  protected override async _useRefreshToken(args: UseRefreshTokenArgs): Promise<User> {
    this.#useServerOf(args.state)
    // The library would send `scope`, which Zoho does not document for renewals.
    const response = await this._client.useRefreshToken({ ...args, extraTokenParams: { scope: undefined } })
    checkTokenAnswer(response)
    response.expires_in = lifetime(response.expires_in)
    setProfile(response, args.state.profile)
    const user = renewedUser(args.state, response)
    await this.storeUser(user)
    return user
  }

  override async revokeTokens(types?: RevokeTokensTypes): Promise<void> {
    // Not `getUser`, which starts timers.
    const user = await this._loadUser()
    if (user) this.#useServerOf(user)
    await super.revokeTokens(types)
  }

  #useServerOf({ profile }: Pick<User, 'profile'>) {
    const server = profile['accountsServer']
    if (typeof server === 'string') this.#useServer(server)
  }

  /** Uses the endpoints of `server`, which must be configured: otherwise an attacker could have the code sent to a server of their own. */
  #useServer(server: string) {
    const endpoint = Object.hasOwn(this.#tokenEndpoints, server) ? this.#tokenEndpoints[server] : undefined
    if (endpoint === undefined)
      throw new SignInError({ kind: 'untrusted-server', server: cutAt(server, 100) })
    const url = new URL(endpoint, this.#base).href
    Object.assign(this.settings.metadata ?? {}, {
      issuer: server,
      token_endpoint: url,
      revocation_endpoint: `${url}/revoke`,
    })
  }
}

/** Replaces the claims in `response` by `profile`: nothing has verified those of the server. */
function setProfile(response: SigninResponse, profile: Partial<User['profile']>): void {
  Object.assign(response, { profile, id_token: undefined })
}
