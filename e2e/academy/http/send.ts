import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../faults/fault.ts'
import type { Reply } from './exchange.ts'

/** Faults of the sending itself. */
export type Delivery = Pick<Fault, 'contentLength' | 'cutAfterBytes' | 'stallAfterBytes'>

/** How long to wait before cutting a connection, so that the bytes sent before arrive. Milliseconds. */
const grace = 20

/** Sends a response. */
export function send(res: ServerResponse, reply: Reply, delivery: Delivery = {}): void {
  const body = Buffer.from(reply.body)
  // Vite's own middlewares have set some headers already; production has none of them.
  for (const name of res.getHeaderNames()) res.removeHeader(name)
  const bodyless = reply.status === 204 || reply.status === 304
  const headers: Record<string, string | string[]> = { ...reply.headers }
  if (!bodyless) headers['content-length'] = String(delivery.contentLength ?? body.length)
  // A connection with a wrong Content-Length cannot be reused.
  if (delivery.contentLength !== undefined) headers['connection'] = 'close'
  res.writeHead(reply.status, headers)

  const sent = delivery.cutAfterBytes ?? delivery.stallAfterBytes
  if (sent === undefined) {
    res.end(bodyless ? undefined : body)
    return
  }
  res.flushHeaders()
  res.write(body.subarray(0, sent))
  if (delivery.cutAfterBytes !== undefined) void sleep(grace).then(() => res.socket?.destroy())
}
