/** The token of an Authorization header, in either of the two forms the platform accepts, or an empty string. */
export function bearerOf(authorization: string | undefined): string {
  return /^(?:Bearer|Zoho-oauthtoken) (\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
}
