/** The token of an Authorization header, in either of the two forms the platform takes; else an empty text. */
export function bearerOf(authorization: string | undefined): string {
  return /^(?:Bearer|Zoho-oauthtoken) (\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
}
