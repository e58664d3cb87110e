import type { JSONWebKeySet } from 'jose'
import {
  UserManager,
  type CreateSigninRequestArgs,
  type INavigator,
  type IWindow,
  type NavigateResponse,
  type SigninResponse,
  type User,
  type UserManagerSettings,
  type UseRefreshTokenArgs,
} from 'oidc-client-ts'
import * as v from 'valibot'
import { SignInError } from '../failure/sign-in-error.ts'
import { CallbackClient, noIdToken } from './callback-client.ts'
import { fetchJson } from './fetch-json.ts'
import { checkIdToken } from './id-token.ts'
import { IssuerMetadata } from './issuer-metadata.ts'
import { checkTokenAnswer, lifetime, renewedUser } from './token-answer.ts'

/** ms that a sign-in waits for the user-info response */
const userInfoTimeout = 5000

const userInfo = v.object({ sub: v.string() })
/** The claims that the board uses beside the subject. */
const usedClaims = ['name', 'email'] as const

interface FormerSignIn {
  readonly idToken: string | undefined
  readonly keys: JSONWebKeySet['keys'] | undefined
}

/** `UserManager` for a standard OpenID Connect server, with the checks that oidc-client-ts 3.5 does not make. */
export class OidcUserManager extends UserManager {
  protected override readonly _client: CallbackClient
  readonly #issuer: IssuerMetadata

  constructor(settings: UserManagerSettings, popup?: INavigator) {
    super(settings, undefined, popup)
    this.#issuer = new IssuerMetadata(this.settings)
    this._client = new CallbackClient(this.settings, this.#issuer, (params) => this.#checkSender(params))
  }

  protected override _signinStart(args: CreateSigninRequestArgs, handle: IWindow): Promise<NavigateResponse> {
    return super._signinStart({ ...args, nonce: crypto.randomUUID() }, handle)
  }

  protected override async _buildUser(response: SigninResponse, verifySub?: string): Promise<User> {
    await this.#check(response)
    await this.#addUserInfo(response)
    return super._buildUser(response, verifySub)
  }

  /**
   * Overridden because the library stores the new token before it can be checked. Everything else that is needed is requested first: a
   * rotating refresh token is used up by the request, and the new tokens must not be lost because another request fails.
   */
  protected override async _useRefreshToken(args: UseRefreshTokenArgs): Promise<User> {
    const keys = args.state.id_token === undefined ? undefined : await this.#issuer.keys()
    const response = await this._client.useRefreshToken(args)
    await this.#check(response, { idToken: args.state.id_token, keys })
    const user = renewedUser(args.state, response)
    await this.storeUser(user)
    return user
  }

  /** Checks which server sent the authorisation response, so that a code is never sent to another one. Source: RFC 9207. */
  async #checkSender(params: URLSearchParams) {
    const iss = params.get('iss')
    // An error does not have to wait for discovery: it signs nobody in.
    const isMissing = iss === null && !params.has('error') && (await this.#issuer.announcesIss())
    if (isMissing || (iss !== null && iss !== this.settings.authority)) {
      throw new SignInError({ kind: 'forged', what: 'iss' })
    }
  }

  /** Adds the user-info claims, if they arrive in time. The sign-in succeeds without them, as the ID token identifies the person. */
  async #addUserInfo(response: SigninResponse) {
    const { userinfo_endpoint: endpoint } = await this.#issuer.getMetadata()
    if (endpoint === undefined) return
    const options = { token: response.access_token, deadline: userInfoTimeout }
    const claims = await fetchJson(endpoint, options).catch(() => undefined)
    if (!v.is(userInfo, claims)) return
    // Source: OpenID Connect Core 1.0, 5.3.2.
    if (claims.sub !== response.profile.sub) throw new SignInError({ kind: 'forged', what: 'sub' })
    for (const name of usedClaims) {
      const value: unknown = Reflect.get(claims, name)
      if (typeof value === 'string') response.profile[name] = value
    }
  }

  /** Checks the response of the token endpoint. `former`: the ID token of a record that is renewed, and the keys, already fetched. */
  async #check(response: SigninResponse, former?: FormerSignIn) {
    checkTokenAnswer(response)
    response.expires_in = lifetime(response.expires_in)
    const { id_token: idToken } = response
    if (idToken === undefined) {
      if (!former) throw noIdToken()
    } else if (idToken !== former?.idToken) {
      await checkIdToken(idToken, {
        issuer: this.settings.authority,
        clientId: this.settings.client_id,
        keys: former?.keys ?? (await this.#issuer.keys()),
        isFresh: !former,
      })
    }
    // Servers send `null`, or a name in several languages.
    for (const name of usedClaims)
      if (typeof response.profile[name] !== 'string') delete response.profile[name]
  }
}
