import {
  ErrorResponse,
  UserManager,
  type INavigator,
  type RevokeTokensTypes,
  type SigninResponse,
  type UserManagerSettings,
  type User,
  type UseRefreshTokenArgs,
} from 'oidc-client-ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { checkTokenAnswer, lifetime, renewedUser } from './token-answer.ts'

/**
 * Zoho's ways: the redirect names the data centre to go on with, and the token endpoint says 200 to errors, which the library
 * would take for a sign-in with an empty token. Redirect and popup both pass through here.
 */
export class ZohoUserManager extends UserManager {
  readonly #tokenEndpoints: Readonly<Record<string, string>>
  readonly #base: URL

  constructor(
    settings: UserManagerSettings,
    tokenEndpoints: Readonly<Record<string, string>>,
    base: URL,
    popup?: INavigator,
  ) {
    super(settings, undefined, popup)
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
    checkTokenAnswer(response)
    response.expires_in = lifetime(response.expires_in)
    response.profile = { ...response.profile, accountsServer: this.settings.metadata?.issuer }
    return super._buildUser(response, verifySub)
  }

  /** The library stores what it gets before anybody can look at it. */
  protected override async _useRefreshToken(args: UseRefreshTokenArgs): Promise<User> {
    this.#useServerOf(args.state)
    // The library would send the scope along, which Zoho does not document here.
    const response = await this._client.useRefreshToken({ ...args, extraTokenParams: { scope: undefined } })
    checkTokenAnswer(response)
    response.expires_in = lifetime(response.expires_in)
    const user = renewedUser(args.state, response)
    await this.storeUser(user)
    return user
  }

  override async revokeTokens(types?: RevokeTokensTypes): Promise<void> {
    const user = await this.getUser()
    if (user) this.#useServerOf(user)
    await super.revokeTokens(types)
  }

  #useServerOf({ profile }: Pick<User, 'profile'>) {
    const server = profile['accountsServer']
    if (typeof server === 'string') this.#useServer(server)
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
