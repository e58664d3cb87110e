import type { IncomingHttpHeaders } from 'node:http'

/** The five servers a browser can see. */
export type ServerName = 'board' | 'accounts' | 'issuer' | 'api' | 'host'

/** One request, read to its end. */
export interface Call {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Header names (lower case) and values of an answer. */
export type ReplyHeaders = Readonly<Record<string, string | string[]>>

/** One answer, whole: faults need to see it before it leaves. */
export interface Reply {
  readonly status: number
  readonly headers: ReplyHeaders
  readonly body: string | Uint8Array
}

/** What a server is, once the wire is taken away: a function from question to answer. */
export type Handler = (call: Call) => Reply | Promise<Reply>

/** An answer in JSON. */
export function json(status: number, value: unknown, headers: ReplyHeaders = {}): Reply {
  const body = JSON.stringify(value)
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers }, body }
}

/** An answer in HTML. It may not be framed: nobody should be tricked into a click on Allow. */
export function html(status: number, body: string): Reply {
  // Images of its own, for browsers ask every site for its icon, and Firefox counts a refusal as an error of the page.
  const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
  return {
    status,
    headers: { 'content-type': 'text/html;charset=UTF-8', 'content-security-policy': policy },
    body,
  }
}

/** The fields of a form, from the address and the body; the accounts server takes them from either. */
export function formOf(call: Call): URLSearchParams {
  return new URLSearchParams([...call.url.searchParams, ...new URLSearchParams(call.body.toString())])
}

/** The same call with these form fields as its body, and none in the address. */
export function withForm(call: Call, form: URLSearchParams): Call {
  const body = Buffer.from(form.toString())
  const url = new URL(call.url.pathname, call.url)
  const type = 'application/x-www-form-urlencoded'
  const headers = { ...call.headers, 'content-type': type, 'content-length': String(body.length) }
  return { ...call, url, headers, body }
}
