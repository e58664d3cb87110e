import * as v from 'valibot'
import { changeSchema } from '../data/changes.ts'
import { faultSchema } from '../faults/fault.ts'
import { type Call, json, type Reply } from '../http/exchange.ts'
import type { AcademyState } from '../state.ts'
import { configOrderSchema } from './board-config.ts'
import { isForeign } from './same-site.ts'

/** Where tests give their orders. */
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
const tokensSchema = v.strictObject({ revoke: v.literal('all') })

type Orders = Readonly<Record<string, (body: unknown) => unknown>>

function ordersFor(state: AcademyState): Orders {
  const { clock, faults, log, changes, config, tokens } = state
  const time = () => ({ now: clock.now(), frozen: clock.isFrozen() })
  return {
    'POST reset': () => state.reset(),
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
    'GET requests': () => log.all(),
    'DELETE requests': () => log.clear(),
    'POST config': (body) => config.order(v.parse(configOrderSchema, body)),
    'POST tokens': (body) => {
      v.parse(tokensSchema, body)
      for (const store of tokens) store.revokeAccessTokens()
    },
  }
}

function complaint(error: unknown): string {
  if (!(error instanceof v.ValiError)) return String(error)
  return v.summarize(error.issues)
}

/** Takes orders: JSON in, JSON out. A body that is not understood is refused with the reason, never half obeyed. */
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
      return json(400, { error: complaint(error) })
    }
  }
}
