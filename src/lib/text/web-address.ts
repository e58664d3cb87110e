/** An absolute https URL; `rest` is the part after the host. */
export interface WebAddress {
  readonly href: string
  readonly host: string
  readonly rest: string
}

/** UTF-16 units; a longer text is not accepted as a URL. */
const maxLength = 2048

/**
 * Parses `raw`. Accepts only a URL that the parser leaves unchanged, so that the text on screen shows where the link leads, and only one
 * without a user name or password. Else `undefined`.
 */
export function webAddress(raw: string): WebAddress | undefined {
  if (raw.length > maxLength || !/^https:\/\/[!-~]+$/.test(raw) || !URL.canParse(raw)) return undefined
  const { href, host, protocol, username, password } = new URL(raw)
  const unchanged = href === raw || href === `${raw}/`
  if (!unchanged || protocol !== 'https:' || username !== '' || password !== '') return undefined
  return { href, host, rest: raw.slice(`https://${host}`.length) }
}
