import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../faults/fault.ts'
import type { Reply } from './exchange.ts'

/** How the sending itself may go wrong. */
export type Delivery = Pick<Fault, 'contentLength' | 'cutAfterBytes' | 'stallAfterBytes'>

/** How long the bytes before a cut get to reach the other side, in milliseconds. */
const grace = 20

/** Puts an answer on the wire. */
export function send(res: ServerResponse, reply: Reply, delivery: Delivery = {}): void {
  const body = Buffer.from(reply.body)
  // Vite's own middlewares have set some already; production knows none of them.
  for (const name of res.getHeaderNames()) res.removeHeader(name)
  const bodyless = reply.status === 204 || reply.status === 304
  const headers: Record<string, string | string[]> = { ...reply.headers }
  if (!bodyless) headers['content-length'] = String(delivery.contentLength ?? body.length)
  // A connection whose lengths are lies cannot carry a second answer.
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
