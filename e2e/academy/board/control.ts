import * as v from 'valibot'
import { changeSchema } from '../data/changes.ts'
import { faultSchema } from '../faults/fault.ts'
import { type Call, json, type Reply } from '../http/exchange.ts'
import type { AcademyState } from '../state.ts'
import { configOrderSchema } from './board-config.ts'
import { hostOrderSchema } from '../host/host-page.ts'
import { isForeign } from './same-site.ts'

/** The path prefix of control requests. */
export const controlPath = '/__academy/'

const clockSchema = v.strictObject({
  now: v.optional(v.number()),
  frozen: v.optional(v.boolean()),
  advance: v.optional(v.number()),
})
const seedSchema = v.strictObject({
  talks: v.pipe(v.number(), v.integer(), v.minValue(0)),
  seed: v.optional(v.number()),
  anchor: v.optional(v.number()),
})
const resetSchema = v.strictObject({
  /** The time at which the clock is stopped (epoch ms). Without it the clock shows the machine's time and runs. */
  now: v.optional(v.number()),
})
const signInSchema = v.strictObject({ userId: v.string(), scope: v.string() })
const tokensSchema = v.strictObject({
  /** Expires all access tokens, or all refresh tokens. The other kind stays valid. */
  revoke: v.picklist(['all', 'refresh']),
})
const portalsSchema = v.strictObject({ several: v.boolean() })

type Orders = Readonly<Record<string, (body: unknown) => unknown>>

function ordersFor(state: AcademyState): Orders {
  const { clock, faults, log, changes, config, hostPage, tokens, secrets } = state
  const time = () => ({ now: clock.now(), frozen: clock.isFrozen() })
  return {
    'POST reset': (body) => state.reset(v.parse(resetSchema, body).now),
    'GET clock': time,
    'POST clock': (body) => {
      clock.change(v.parse(clockSchema, body))
      return time()
    },
    'POST seed': (body) => state.seed(v.parse(seedSchema, body)),
    'GET faults': () => faults.all(),
    'POST faults': (body) => faults.add(v.parse(v.array(faultSchema), body)),
    'DELETE faults': () => faults.clear(),
    'POST changes': (body) =>
      changes.add(v.parse(v.array(changeSchema), body), state.timetable(), clock.now()),
    'POST portals': (body) => state.portals(v.parse(portalsSchema, body)),
    'GET requests': () => log.all(),
    'DELETE requests': () => log.clear(),
    'POST config': (body) => config.order(v.parse(configOrderSchema, body)),
    'POST host': (body) => hostPage.order(v.parse(hostOrderSchema, body)),
    'GET tokens': () => secrets.all(),
    'POST sign-in': (body) => {
      const { userId, scope } = v.parse(signInSchema, body)
      return { access_token: tokens[0].issue(userId, scope) }
    },
    'POST tokens': (body) => {
      const { revoke } = v.parse(tokensSchema, body)
      for (const store of tokens) {
        if (revoke === 'all') store.revokeAccessTokens()
        else store.revokeRefreshTokens()
      }
    },
  }
}

function reasonFor(error: unknown): string {
  if (!(error instanceof v.ValiError)) return String(error)
  return v.summarize(error.issues)
}

/** Handles control requests: JSON in, JSON out. An invalid body is refused with the reason and changes nothing. */
export function createControl(state: AcademyState) {
  const orders = ordersFor(state)
  return (call: Call): Reply => {
    if (isForeign(call)) return json(403, { error: 'only for this origin' })
    const order = orders[`${call.method} ${call.url.pathname.slice(controlPath.length)}`]
    if (!order) return json(404, { error: 'no such order', orders: Object.keys(orders) })
    try {
      const body: unknown = call.body.length > 0 ? JSON.parse(call.body.toString()) : {}
      return json(200, order(body) ?? { done: true })
    } catch (error) {
      return json(400, { error: reasonFor(error) })
    }
  }
}
