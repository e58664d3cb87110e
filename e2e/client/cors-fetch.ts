/** Response headers that a page may read without permission. Source: Fetch Standard, "CORS-safelisted response-header name". */
const safelisted = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'pragma',
]

const listIn = (headers: Headers, name: string) =>
  (headers.get(`access-control-${name}`) ?? '').toLowerCase().split(/\s*,\s*/)

/**
 * Wraps `fetch` so that requests of a page at `origin` to another one obey CORS, as in a browser: after a preflight, and with a response
 * that allows the origin, of which only the exposed headers can be read.
 */
export function corsFetch(real: typeof fetch, origin: string): typeof fetch {
  const isAllowed = ({ headers }: Response) =>
    ['*', origin].includes(headers.get('access-control-allow-origin') ?? '')

  return async (input, init = {}) => {
    if (new URL(String(input)).origin === origin) return real(input, init)
    const preflight = await real(input, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
      signal: init.signal ?? null,
    })
    const mayHaveToken = preflight.ok && listIn(preflight.headers, 'allow-headers').includes('authorization')
    if (!isAllowed(preflight) || !mayHaveToken) throw new TypeError('Failed to fetch')
    const sent = new Headers(init.headers)
    sent.set('origin', origin)
    const response = await real(input, { ...init, headers: sent })
    if (!isAllowed(response)) throw new TypeError('Failed to fetch')
    const exposed = new Set([...safelisted, ...listIn(response.headers, 'expose-headers')])
    const headers = [...response.headers].filter(([name]) => exposed.has(name))
    return new Response(response.body, { status: response.status, headers })
  }
}
