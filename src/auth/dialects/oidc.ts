import {
  ErrorResponse,
  OidcClientSettingsStore,
  UserManager,
  type CreateSigninRequestArgs,
  type IWindow,
  type NavigateResponse,
  type OidcMetadata,
  type RevokeTokensTypes,
  type SigninResponse,
  type User,
  type UseRefreshTokenArgs,
} from 'oidc-client-ts'
import { unlessAborted } from '../../lib/wait.ts'
import { ClaimsClient } from './claims-client.ts'
import { failureOf } from '../failure/failure-of.ts'
import { checkIdToken } from './id-token.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { checkTokenAnswer, lifetime, renewedUser } from './token-answer.ts'

interface Metadata extends Partial<OidcMetadata> {
  readonly authorization_response_iss_parameter_supported?: unknown
}

/** ms that a sign-in waits for the user-info response */
const userInfoTimeout = 5000

/** `UserManager` for a standard OpenID Connect server, with the checks that oidc-client-ts 3.5 does not make. */
export class OidcUserManager extends UserManager {
  protected override async _signinStart(
    args: CreateSigninRequestArgs,
    handle: IWindow,
  ): Promise<NavigateResponse> {
    try {
      await this.#metadata()
    } catch (error) {
      handle.close()
      throw error
    }
    return super._signinStart({ ...args, nonce: crypto.randomUUID() }, handle)
  }

  protected override async _signinEnd(url: string, verifySub?: string): Promise<User> {
    const params = new URL(url).searchParams
    const error = params.get('error')
    if (error !== null) throw new ErrorResponse({ error })
    // Without a state the library throws an error of its own.
    if (params.has('state')) await this.#checkSender(params.get('iss'))
    return super._signinEnd(url, verifySub)
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
    await this.#metadata()
    if (args.state.id_token !== undefined) await this.metadataService.getSigningKeys()
    const response = await this._client.useRefreshToken(args)
    await this.#check(response, args.state.id_token)
    const user = renewedUser(args.state, response)
    await this.storeUser(user)
    return user
  }

  override async revokeTokens(types?: RevokeTokensTypes): Promise<void> {
    await this.#metadata()
    await super.revokeTokens(types)
  }

  /** The discovery document of the issuer. Throws if it names another issuer. Source: OpenID Connect Discovery 1.0, 4.3. */
  async #metadata(): Promise<Metadata> {
    const metadata = await this.metadataService.getMetadata()
    if (metadata.issuer !== this.settings.authority) {
      throw new SignInError({ kind: 'wrong-issuer', issuer: String(metadata.issuer) })
    }
    return metadata
  }

  /** Checks which server sent the authorisation response, so that a code is never sent to another one. Source: RFC 9207. */
  async #checkSender(iss: string | null) {
    const metadata = await this.#metadata()
    const isRequired = metadata.authorization_response_iss_parameter_supported === true
    if (iss === null ? isRequired : iss !== this.settings.authority) {
      throw new SignInError({ kind: 'forged', what: 'iss' })
    }
  }

  /** Adds the user-info claims, if they arrive in time. The sign-in succeeds without them, as the ID token identifies the person. */
  async #addUserInfo(response: SigninResponse) {
    const { authority, client_id, redirect_uri, scope, stateStore } = this.settings
    // Without a `stateStore` the library uses `localStorage`, which may throw in a frame.
    const settings = { authority, client_id, redirect_uri, scope, stateStore, loadUserInfo: true }
    const client = new ClaimsClient(new OidcClientSettingsStore(settings), this.metadataService)
    try {
      await unlessAborted(client.addUserInfo(response), AbortSignal.timeout(userInfoTimeout))
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'forged') throw new SignInError(failure)
    }
  }

  async #check(response: SigninResponse, known?: string) {
    checkTokenAnswer(response)
    response.expires_in = lifetime(response.expires_in)
    const { id_token: idToken } = response
    if (idToken !== undefined && idToken !== known) {
      const keys = await this.metadataService.getSigningKeys()
      await checkIdToken(idToken, {
        issuer: this.settings.authority,
        clientId: this.settings.client_id,
        keys: keys ?? [],
        isFresh: known === undefined,
      })
    } else if (known === undefined && this.settings.scope.split(' ').includes('openid')) {
      throw new SignInError({ kind: 'forged', what: 'missing' })
    }
  }
}
