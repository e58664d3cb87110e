import { OidcClient, type SigninResponse } from 'oidc-client-ts'

/** Gives access to the user-info request of oidc-client-ts apart from the sign-in, so that its failure does not make the sign-in fail. */
export class ClaimsClient extends OidcClient {
  /** Adds the claims of the user-info response to `response`, a validated token response. Throws if they are of another subject. */
  async addUserInfo(response: SigninResponse): Promise<void> {
    await this._validator.validateCredentialsResponse(response, false)
  }
}
