import type { ReplyHeaders } from '../http/exchange.ts'

/** Headers that a server of the board sends with its documents, its loader and all else; `ancestors` may frame it. */
export function boardHeaders(pathname: string, ancestors: readonly string[]): ReplyHeaders {
  return {
    'content-security-policy': `frame-ancestors ${["'self'", ...ancestors].join(' ')}`,
    // So that a page with Cross-Origin-Embedder-Policy may show it, and load what is made for other sites.
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    ...(/^\/embed(-page)?\.js$/.test(pathname) ? { 'access-control-allow-origin': '*' } : {}),
  }
}
