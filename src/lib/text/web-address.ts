/** An absolute https address; `rest` is what follows the host. */
export interface WebAddress {
  readonly href: string
  readonly host: string
  readonly rest: string
}

/** UTF-16 units; longer texts are no addresses. */
const longest = 2048

/** Only an address that its parser left as it was: what is shown is where it leads. Nobody signs in by it. */
export function webAddress(raw: string): WebAddress | undefined {
  if (raw.length > longest || !/^https:\/\/[!-~]+$/.test(raw) || !URL.canParse(raw)) return undefined
  const { href, host, protocol, username, password } = new URL(raw)
  const unchanged = href === raw || href === `${raw}/`
  if (!unchanged || protocol !== 'https:' || username !== '' || password !== '') return undefined
  return { href, host, rest: raw.slice(`https://${host}`.length) }
}
