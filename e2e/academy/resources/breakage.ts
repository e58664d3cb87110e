import { setTimeout as sleep } from 'node:timers/promises'
import { apiError } from '../api/api-error.ts'
import type { Breakage } from '../data/session.ts'
import { type Call, json, type Reply } from '../http/exchange.ts'

/** The delay of a slow resource, in milliseconds. */
const slowDelay = 4000

/** The response of a resource that fails in this way. `healthy` is the normal content, `name` its envelope. */
export async function broken(call: Call, how: Breakage, name: string, healthy: Reply): Promise<Reply> {
  switch (how) {
    case 'forbidden':
      return apiError(call, 403, 'UNAUTHORISED')
    case 'missing':
      return apiError(call, 404, 'RESOURCE_NOT_FOUND')
    case 'scope':
      return apiError(call, 401, 'INVALID_OAUTHSCOPE')
    case 'empty':
      return json(200, { [name]: [], meta: { totalCount: '0' } })
    case 'malformed':
      return { ...healthy, body: `{"${name}":[{"id":"1",` }
    case 'slow':
      await sleep(slowDelay, undefined, { ref: false })
      return healthy
  }
}
