import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ApiErrorKind } from './api-error.ts'
import { type Asked, failed, rest, setUp, url } from './client.test-data.ts'
import { runs } from '../../lib/runs.test-data.ts'

type Event =
  | { readonly essential: boolean }
  | { readonly at: number; readonly kind: ApiErrorKind | 'ok' }
  | { readonly ms: number }
  | { readonly giveUp: number }

const kinds = [
  'ok',
  'network',
  'server',
  'timeout',
  'throttled',
  'unauthorized',
  'forbidden',
  'offline',
] as const
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ essential: fc.boolean() }),
  fc.record({ at: fc.nat(9), kind: fc.constantFrom(...kinds) }),
  fc.record({ ms: fc.nat(20_000) }),
  fc.record({ giveUp: fc.nat(9) }),
)

test('for any sequence of events: one renewal at a time, one retry after a 401, requests within the budget', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 60 }), fc.nat(3), async (events, renewals) => {
      const { call, requests, seen, advance } = setUp({ renewals })
      const controllers: AbortController[] = []
      const open = new Set<Promise<unknown>>()
      const answered = new Set<Asked>()
      const refusals = new Map<string, number>()
      const answerOne = (at: number, kind: ApiErrorKind | 'ok') => {
        const pending = requests.filter((one) => !answered.has(one))
        const one = pending[at % pending.length]
        if (!one) return
        answered.add(one)
        if (kind === 'unauthorized') refusals.set(one.url, (refusals.get(one.url) ?? 0) + 1)
        one.answer(kind === 'ok' ? undefined : failed(kind))
      }
      for (const one of events) {
        if ('essential' in one) {
          const controller = new AbortController()
          controllers.push(controller)
          const result = call(`${url}&call=${controllers.length}`, one.essential, controller.signal)
          open.add(result)
          void result.finally(() => open.delete(result))
        } else if ('ms' in one) advance(one.ms)
        else if ('giveUp' in one) controllers[one.giveUp % controllers.length]?.abort(new Error('left'))
        else answerOne(one.at, one.kind)
        await rest()
      }
      for (let n = 0; open.size > 0 && n < 200; n += 1) {
        answerOne(0, 'ok')
        await rest()
      }
      expect(open.size).toBe(0)
      expect(seen.maxAtOnce).toBeLessThanOrEqual(1)
      expect(Math.max(0, ...refusals.values())).toBeLessThanOrEqual(2)
      expect(requests.length - refusals.size).toBeLessThanOrEqual(controllers.length * 1.2 + 3)
    }),
    { numRuns: runs(300) },
  )
})
