import type { IncomingHttpHeaders } from 'node:http'

/** The five servers that a browser can reach. */
export type ServerName = 'board' | 'accounts' | 'issuer' | 'api' | 'host'

/** One request with its whole body. */
export interface Call {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Header names (lower case) and values of a response. */
export type ReplyHeaders = Readonly<Record<string, string | string[]>>

/** One whole response: faults change it before it is sent. */
export interface Reply {
  readonly status: number
  readonly headers: ReplyHeaders
  readonly body: string | Uint8Array
}

/** A server without the network: a function from request to response. */
export type Handler = (call: Call) => Reply | Promise<Reply>

/** A JSON response. */
export function json(status: number, value: unknown, headers: ReplyHeaders = {}): Reply {
  const body = JSON.stringify(value)
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers }, body }
}

/** An HTML response. It may not be framed, so that nobody can be tricked into a click on Allow (clickjacking). */
export function html(status: number, body: string): Reply {
  // Images of its own are allowed, because browsers request an icon from every site, and Firefox reports a blocked one as a page error.
  const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
  return {
    status,
    headers: { 'content-type': 'text/html;charset=UTF-8', 'content-security-policy': policy },
    body,
  }
}

/** The fields of a form, from the query and the body; the accounts server accepts both. */
export function formOf(call: Call): URLSearchParams {
  return new URLSearchParams([...call.url.searchParams, ...new URLSearchParams(call.body.toString())])
}

/** The same call with these form fields as its body, and no query. */
export function withForm(call: Call, form: URLSearchParams): Call {
  const body = Buffer.from(form.toString())
  const url = new URL(call.url.pathname, call.url)
  const type = 'application/x-www-form-urlencoded'
  const headers = { ...call.headers, 'content-type': type, 'content-length': String(body.length) }
  return { ...call, url, headers, body }
}
