import { expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { setUp } from './circuit.test-data.ts'

test.each(['network', 'offline', 'timeout', 'server'] as const)('opens after three failures: %s', (kind) => {
  const { circuit, fail } = setUp()
  fail(kind)
  fail(kind)
  expect(circuit.until()).toBeUndefined()
  fail(kind)
  expect(circuit.admit()).toMatchObject({ kind })
})

test.each(['rejected', 'not-found', 'unauthorized', 'too-large'] as const)(
  'an answer is an answer: %s',
  (kind) => {
    const { circuit, fail } = setUp()
    for (const one of ['server', 'server', kind, 'server', 'server'] as const) fail(one)
    expect(circuit.until()).toBeUndefined()
  },
)

test('what was given up is neither', () => {
  const { circuit, fail, pass } = setUp()
  fail()
  fail()
  circuit.settle(pass(), 'given-up')
  expect(circuit.until()).toBeUndefined()
  fail()
  expect(circuit.until()).toBeDefined()
})

test('S38 rests two to four seconds in the first minute, then 8, 16, 32, 60 at the most', () => {
  for (const random of [0, 0.999]) {
    const { fail, rest, go, clock, start } = setUp(() => random)
    fail()
    fail()
    fail()
    const rests: number[] = []
    for (let n = 0; n < 40; n += 1) {
      if (clock() - start < 60_000) {
        expect(rest()).toBeGreaterThanOrEqual(2000)
        expect(rest()).toBeLessThanOrEqual(4000)
      } else rests.push(rest())
      go(rest())
      fail()
    }
    const longest = [8, 16, 32, 60, 60].map((s) => s * 1000)
    rests.slice(0, 5).forEach((ms, i) => {
      expect(ms).toBeLessThanOrEqual(longest[i] ?? 0)
      expect(ms).toBeGreaterThanOrEqual((longest[i] ?? 0) * 0.75)
    })
  }
})

test('when the rest is over one request tries, and the others wait for it', () => {
  const { circuit, fail, go, pass, rest } = setUp()
  fail()
  fail()
  fail()
  go(rest())
  const probe = pass()
  expect(circuit.admit()).toBe('wait')
  circuit.settle(probe, 'given-up')
  const next = pass()
  expect(circuit.admit()).toBe('wait')
  circuit.settle(next, 'answered')
  expect(typeof circuit.admit()).toBe('symbol')
  expect(circuit.until()).toBeUndefined()
})

test('tryNow lets the next request out at once', () => {
  const { circuit, fail, pass } = setUp()
  fail('throttled')
  expect(circuit.admit()).toBeInstanceOf(ApiError)
  circuit.tryNow()
  circuit.settle(pass(), 'answered')
  expect(circuit.until()).toBeUndefined()
})

test('S25 a throttled answer opens at once, for as long as it asks and up to a tenth more', () => {
  for (const random of [0, 0.999]) {
    const { fail, rest, start } = setUp(() => random)
    fail('throttled', start + 10_000)
    expect(rest()).toBeGreaterThanOrEqual(10_000)
    expect(rest()).toBeLessThanOrEqual(11_000)
  }
})

test('S28 more than two minutes are kept as they are: people decide', () => {
  const { fail, rest, start } = setUp()
  fail('throttled', start + 86_400_000)
  expect(rest()).toBe(86_400_000)
})

test('S30 a throttled answer that says nothing: two to four seconds', () => {
  const { fail, rest } = setUp()
  fail('throttled')
  expect(rest()).toBe(3000)
})

test('answers that were asked for before the outage do not end it, nor draw it out', () => {
  const { circuit, fail, pass, rest } = setUp()
  const early = [pass(), pass(), pass()] as const
  fail()
  fail()
  fail()
  circuit.settle(early[0], 'answered')
  circuit.settle(early[1], new ApiError('network'))
  expect(rest()).toBe(3000)
  circuit.settle(early[2], new ApiError('rejected'))
  expect(rest()).toBe(3000)
})

test('a clock that is set back by an hour does not keep it open for an hour', () => {
  const { circuit, fail, go } = setUp()
  fail()
  fail()
  fail()
  expect(circuit.admit()).toMatchObject({ kind: 'network' })
  go(-3_600_000)
  expect(circuit.admit()).toBeTypeOf('symbol')
})
