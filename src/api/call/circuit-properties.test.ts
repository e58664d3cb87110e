import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { setUp } from './circuit.test-data.ts'
import type { Pass } from './circuit.ts'

const step = fc.oneof(
  fc.record({ ms: fc.nat(70_000) }),
  fc.constant({ ask: true }),
  fc.constant({ now: true }),
  fc.record({ at: fc.nat(9), outcome: fc.constantFrom('answered', 'given-up', 'server', 'throttled') }),
)

test('during an outage never more than one request is under way that was sent in it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const { circuit, go } = setUp()
      let free: Pass[] = []
      let probes: Pass[] = []
      for (const one of steps) {
        const open = circuit.until() !== undefined
        if ('ms' in one) go(one.ms)
        else if ('now' in one) circuit.tryNow()
        else if ('ask' in one) {
          const pass = circuit.admit()
          if (typeof pass === 'symbol') (open ? probes : free).push(pass)
        } else {
          const under = [...probes, ...free]
          const pass = under[one.at % under.length]
          if (pass === undefined) continue
          const { outcome } = one
          const passing = outcome === 'server' || outcome === 'throttled'
          circuit.settle(pass, passing ? new ApiError(outcome) : outcome)
          free = free.filter((other) => other !== pass)
          probes = probes.filter((other) => other !== pass)
        }
        expect(probes.length).toBeLessThanOrEqual(1)
      }
    }),
  )
})
