import type { ReplyHeaders } from '../http/exchange.ts'

/** Headers that the board's server sends with its documents, its loader and all other files; the origins in `ancestors` may frame it. */
export function boardHeaders(pathname: string, ancestors: readonly string[]): ReplyHeaders {
  return {
    'content-security-policy': `frame-ancestors ${["'self'", ...ancestors].join(' ')}`,
    // Lets a page with Cross-Origin-Embedder-Policy show the board and load its loader.
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    ...(/^\/embed(-page)?\.js$/.test(pathname) ? { 'access-control-allow-origin': '*' } : {}),
  }
}
