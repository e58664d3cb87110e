/**
 * oidc-provider calls `URL.parse`, which Node has from 22.1 on. The board is built and tested on Node 20 too. This defines it as the
 * standard says, only if it is missing.
 */
export function provideUrlParse(): void {
  if ('parse' in URL) return
  const parse = (url: string, base?: string) => (URL.canParse(url, base) ? new URL(url, base) : null)
  Object.defineProperty(URL, 'parse', { value: parse, configurable: true, writable: true })
}
