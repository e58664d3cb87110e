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

/** ms that a sign-in waits for what the issuer has to say beyond the ID token. */
const beyond = 5000

/** A standard OpenID Connect server, with the checks that oidc-client-ts 3.5 leaves to others. */
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
    const answer = new URL(url).searchParams
    const error = answer.get('error')
    if (error !== null) throw new ErrorResponse({ error })
    // An address without a state is nobody's answer, and the library says so.
    if (answer.has('state')) await this.#checkSender(answer.get('iss'))
    return super._signinEnd(url, verifySub)
  }

  protected override async _buildUser(response: SigninResponse, verifySub?: string): Promise<User> {
    await this.#check(response)
    await this.#addUserInfo(response)
    return super._buildUser(response, verifySub)
  }

  /**
   * The library stores what it gets before anybody can look at it. All that is needed beside the new token is asked for before it: a
   * refresh token that rotates is spent by the asking, and what was got for it must not be lost to another server's trouble.
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

  /** What the issuer says of itself. Source: OpenID Connect Discovery 1.0, 4.3: whoever else wrote it leads elsewhere. */
  async #metadata(): Promise<Metadata> {
    const metadata = await this.metadataService.getMetadata()
    if (metadata.issuer !== this.settings.authority) {
      throw new SignInError({ kind: 'wrong-issuer', issuer: String(metadata.issuer) })
    }
    return metadata
  }

  /** RFC 9207: which server an answer comes from, so that a code never goes to another one. */
  async #checkSender(iss: string | null) {
    const metadata = await this.#metadata()
    const isNeeded = metadata.authorization_response_iss_parameter_supported === true
    if (iss === null ? isNeeded : iss !== this.settings.authority) {
      throw new SignInError({ kind: 'forged', what: 'iss' })
    }
  }

  /** Whoever is signed in is so without it, too: the ID token has said who it is. */
  async #addUserInfo(response: SigninResponse) {
    const { authority, client_id, redirect_uri, scope, stateStore } = this.settings
    // Without a store of its own the library reaches for `localStorage`, which may throw in a frame.
    const settings = { authority, client_id, redirect_uri, scope, stateStore, loadUserInfo: true }
    const client = new ClaimsClient(new OidcClientSettingsStore(settings), this.metadataService)
    try {
      await unlessAborted(client.addUserInfo(response), AbortSignal.timeout(beyond))
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
