import { OidcClient, type SigninResponse } from 'oidc-client-ts'

/** The library's way to the user info, apart from the sign-in that it would otherwise take down with it. */
export class ClaimsClient extends OidcClient {
  /** Adds to `response`, a token answer that has been checked, what the user info says. It has to be of the same person. */
  async addUserInfo(response: SigninResponse): Promise<void> {
    await this._validator.validateCredentialsResponse(response, false)
  }
}
