import type { Call, Handler, Reply, ReplyHeaders } from '../http/exchange.ts'

/** CORS headers that let the board read a response from another origin, including an error. */
export function corsHeaders(call: Call, boardOrigin: string): ReplyHeaders {
  if (call.headers.origin !== boardOrigin) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': boardOrigin,
    'access-control-expose-headers': 'Retry-After, Date',
  }
}

function preflight(call: Call, boardOrigin: string): Reply {
  const allowed = { 'access-control-allow-methods': 'GET', 'access-control-allow-headers': 'Authorization' }
  const headers = { ...allowed, 'access-control-max-age': '600' }
  return { status: 204, headers: call.headers.origin === boardOrigin ? headers : {}, body: '' }
}

/** Answers preflights, and passes other requests to `answer`. */
export function withPreflight(answer: Handler, boardOrigin: string): Handler {
  return (call) => (call.method === 'OPTIONS' ? preflight(call, boardOrigin) : answer(call))
}
