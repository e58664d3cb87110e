import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Call, Reply } from './exchange.ts'

/** A response that keeps its data instead of sending it. */
class BufferedResponse extends ServerResponse {
  readonly chunks: Buffer[] = []

  override write(chunk: unknown): boolean {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
    return true
  }

  override end(chunk?: unknown): this {
    this.write(chunk)
    this.emit('finish')
    return this
  }
}

function headersOf(res: ServerResponse): Record<string, string | string[]> {
  const entries = Object.entries(res.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value : String(value)] as const],
  )
  return Object.fromEntries(entries)
}

/** Passes a call to code written for Node's request and response objects (oidc-provider), without a network connection. */
export function callNodeHandler(
  call: Call,
  listener: (req: IncomingMessage, res: ServerResponse) => unknown,
): Promise<Reply> {
  const req = new IncomingMessage(new Socket())
  req.method = call.method
  req.url = call.url.pathname + call.url.search
  Object.assign(req.headers, call.headers)
  req.push(call.body)
  req.push(null)
  // Otherwise Node treats the end of the body as a broken connection.
  req.complete = true
  const res = new BufferedResponse(req)
  return new Promise((resolve, reject) => {
    res.once('finish', () =>
      resolve({ status: res.statusCode, headers: headersOf(res), body: Buffer.concat(res.chunks) }),
    )
    Promise.resolve(listener(req, res)).catch(reject)
  })
}
