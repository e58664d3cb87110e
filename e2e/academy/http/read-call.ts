import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Call } from './exchange.ts'

/** Reads a whole request. `origin` is the server's own, because the Host header is set by the client. */
export async function readCall(req: IncomingMessage, origin: string): Promise<Call> {
  return {
    method: req.method ?? 'GET',
    url: new URL(origin + (req.url ?? '/')),
    headers: req.headers,
    body: await buffer(req),
  }
}
