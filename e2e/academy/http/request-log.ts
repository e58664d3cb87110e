import type { IncomingHttpHeaders } from 'node:http'
import { type Call, formOf, type ServerName } from './exchange.ts'

/** One request in the log. */
export interface LoggedRequest {
  readonly server: ServerName
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  /** Epoch milliseconds by the machine's clock, not the academy's. */
  readonly time: number
  /** The fields of a form post. Of secret fields only the length is logged. */
  readonly body?: Readonly<Record<string, string>>
}

const secretFields = new Set(['client_secret', 'code', 'code_verifier', 'refresh_token', 'token'])

function fieldsOf(call: Call): Record<string, string> {
  const fields = [...formOf(call)].map(([name, value]) => [
    name,
    secretFields.has(name) ? `(${value.length} characters)` : value,
  ])
  return Object.fromEntries(fields)
}

/** All requests to the servers, oldest first. */
export function createRequestLog() {
  const requests: LoggedRequest[] = []
  return {
    add(server: ServerName, call: Call, time: number) {
      const path = call.url.pathname + call.url.search
      const seen = { server, method: call.method, path, headers: call.headers, time }
      requests.push(call.method === 'POST' ? { ...seen, body: fieldsOf(call) } : seen)
    },
    all: (): readonly LoggedRequest[] => requests,
    clear() {
      requests.length = 0
    },
  }
}

/** The return type of {@link createRequestLog}. */
export type RequestLog = ReturnType<typeof createRequestLog>
