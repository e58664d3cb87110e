import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock.ts'
import { replacesResponse, type Fault } from '../faults/fault.ts'
import type { FaultList } from '../faults/fault-list.ts'
import { faultResponse, applyFault, type FaultContext } from '../faults/apply-fault.ts'
import { type Call, type Handler, json, type Reply, type ReplyHeaders, type ServerName } from './exchange.ts'
import { readCall } from './read-call.ts'
import type { RequestLog } from './request-log.ts'
import { send } from './send.ts'

/** What all servers share. */
export interface ServerContext extends FaultContext {
  readonly clock: Clock
  readonly log: RequestLog
  readonly faults: FaultList
}

/** One server: its name, its origin, its handler, and headers that every response gets, including errors. */
export interface Server {
  readonly name: ServerName
  readonly origin: string
  readonly answer: Handler
  readonly headers?: (call: Call) => ReplyHeaders
}

/** Handles every request: read it, log it, apply a fault or not, answer, send. */
export function createRequestListener(context: ServerContext, server: Server) {
  async function answer(call: Call, fault: Fault | undefined): Promise<Reply> {
    const reply = fault && replacesResponse(fault) ? faultResponse(fault) : await server.answer(call)
    // Browsers compute a cookie's age from the response's Date header, so servers that set sign-in cookies send the real time.
    const keepsCookies = server.name === 'accounts' || server.name === 'issuer'
    const date = new Date(keepsCookies ? context.clock.wallNow() : context.clock.now()).toUTCString()
    const whole = { ...reply, headers: { date, ...server.headers?.(call), ...reply.headers } }
    return fault ? applyFault(whole, fault, context) : whole
  }

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const call = await readCall(req, server.origin)
    context.log.add(server.name, call, context.clock.wallNow())
    const fault = context.faults.take(server.name, call)
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs, undefined, { ref: false })
    if (fault?.hold) await context.faults.cleared()
    if (fault?.hang) return
    if (fault?.reset) {
      req.socket.resetAndDestroy()
      return
    }
    try {
      send(res, await answer(call, fault), fault)
    } catch (error) {
      console.error(`${server.name}: ${call.method} ${call.url.pathname} failed`, error)
      send(res, json(500, { error: { code: 500, message: String(error) } }))
    }
  }

  return (req: IncomingMessage, res: ServerResponse): void => {
    // Only an aborted request or an invalid URL gets here; there is no client left to answer.
    serve(req, res).catch(() => req.socket.destroy())
  }
}
