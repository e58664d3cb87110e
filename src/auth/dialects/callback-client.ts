import {
  ErrorResponse,
  OidcClient,
  type MetadataService,
  type OidcClientSettingsStore,
  type SigninResponse,
} from 'oidc-client-ts'
import { failureOf } from '../failure/failure-of.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { checkTokenAnswer } from './token-answer.ts'

/** The error for a response without the ID token that OpenID Connect requires. Source: OpenID Connect Core 1.0, 3.1.3.3. */
export const noIdToken = () => new SignInError({ kind: 'unusable', what: 'no ID token' })

/** Checks which server sent a callback. Throws `SignInError` if it must not be used. */
export type SenderCheck = (params: URLSearchParams) => Promise<void> | void

/**
 * `OidcClient` that believes nothing in a callback URL before its `state` has matched a pending sign-in: another site can open the callback
 * page with any parameters. Source: RFC 9700, 4.7.
 */
export class CallbackClient extends OidcClient {
  readonly #checkSender: SenderCheck

  constructor(settings: OidcClientSettingsStore, metadata: MetadataService, checkSender: SenderCheck) {
    super(settings, metadata)
    this.#checkSender = checkSender
  }

  override async processSigninResponse(url: string): Promise<SigninResponse> {
    // Also removes the state, with the PKCE verifier: it is for one use, whatever the outcome.
    const { state, response } = await this.readSigninResponseState(url, true)
    await this.#checkSender(new URL(url).searchParams)
    if (response.error !== null) throw new ErrorResponse({ error: response.error })
    try {
      await this._validator.validateSigninResponse(response, state)
    } catch (error) {
      // The library looks for the ID token before it checks anything else. If there is an answer, what is wrong with it says more.
      const isForged = failureOf(error).kind === 'forged'
      if (isForged || response.access_token !== '') checkTokenAnswer(response)
      throw isForged && response.id_token === undefined ? noIdToken() : error
    }
    return response
  }
}

/**
 * A `CallbackClient` for a server without ID tokens. If it sends one all the same, or the scope `openid`, this is ignored: the library would
 * decode the token, and take over its claims, without any check.
 */
export class PlainOAuthClient extends CallbackClient {
  constructor(...args: ConstructorParameters<typeof CallbackClient>) {
    super(...args)
    Object.defineProperty(this._validator, '_validateIdTokenAttributes', { value: () => {} })
  }
}
