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

test('at most one request that was sent during an outage is pending', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const { circuit, advance } = setUp()
      let sentBefore: Pass[] = []
      let probes: Pass[] = []
      for (const one of steps) {
        const open = circuit.until() !== undefined
        if ('ms' in one) advance(one.ms)
        else if ('now' in one) circuit.tryNow()
        else if ('ask' in one) {
          const pass = circuit.admit()
          if (typeof pass === 'symbol') (open ? probes : sentBefore).push(pass)
        } else {
          const pending = [...probes, ...sentBefore]
          const pass = pending[one.at % pending.length]
          if (pass === undefined) continue
          const { outcome } = one
          const isTransient = outcome === 'server' || outcome === 'throttled'
          circuit.settle(pass, isTransient ? new ApiError(outcome) : outcome)
          sentBefore = sentBefore.filter((other) => other !== pass)
          probes = probes.filter((other) => other !== pass)
        }
        expect(probes.length).toBeLessThanOrEqual(1)
      }
    }),
  )
})
