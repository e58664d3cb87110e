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
  'an error that is not transient closes it: %s',
  (kind) => {
    const { circuit, fail } = setUp()
    for (const one of ['server', 'server', kind, 'server', 'server'] as const) fail(one)
    expect(circuit.until()).toBeUndefined()
  },
)

test('a cancelled request counts neither as a success nor as a failure', () => {
  const { circuit, fail, pass } = setUp()
  fail()
  fail()
  circuit.settle(pass(), 'given-up')
  expect(circuit.until()).toBeUndefined()
  fail()
  expect(circuit.until()).toBeDefined()
})

test('S38 backs off for two to four seconds in the first minute, then for up to 8, 16, 32, 60', () => {
  for (const random of [0, 0.999]) {
    const { fail, untilRetry, advance, clock, start } = setUp(() => random)
    fail()
    fail()
    fail()
    const backoffs: number[] = []
    for (let n = 0; n < 40; n += 1) {
      if (clock() - start < 60_000) {
        expect(untilRetry()).toBeGreaterThanOrEqual(2000)
        expect(untilRetry()).toBeLessThanOrEqual(4000)
      } else backoffs.push(untilRetry())
      advance(untilRetry())
      fail()
    }
    const longest = [8, 16, 32, 60, 60].map((s) => s * 1000)
    backoffs.slice(0, 5).forEach((ms, i) => {
      expect(ms).toBeLessThanOrEqual(longest[i] ?? 0)
      expect(ms).toBeGreaterThanOrEqual((longest[i] ?? 0) * 0.75)
    })
  }
})

test('after the backoff one request probes the server, and the others wait for it', () => {
  const { circuit, fail, advance, pass, untilRetry } = setUp()
  fail()
  fail()
  fail()
  advance(untilRetry())
  const probe = pass()
  expect(circuit.admit()).toBe('wait')
  circuit.settle(probe, 'given-up')
  const next = pass()
  expect(circuit.admit()).toBe('wait')
  circuit.settle(next, 'answered')
  expect(typeof circuit.admit()).toBe('symbol')
  expect(circuit.until()).toBeUndefined()
})

test('tryNow sends the next request at once', () => {
  const { circuit, fail, pass } = setUp()
  fail('throttled')
  expect(circuit.admit()).toBeInstanceOf(ApiError)
  circuit.tryNow()
  circuit.settle(pass(), 'answered')
  expect(circuit.until()).toBeUndefined()
})

test('S25 a throttled response opens it at once, for its Retry-After and up to a tenth more', () => {
  for (const random of [0, 0.999]) {
    const { fail, untilRetry, start } = setUp(() => random)
    fail('throttled', start + 10_000)
    expect(untilRetry()).toBeGreaterThanOrEqual(10_000)
    expect(untilRetry()).toBeLessThanOrEqual(11_000)
  }
})

test('S28 a Retry-After of more than two minutes gets no jitter', () => {
  const { fail, untilRetry, start } = setUp()
  fail('throttled', start + 86_400_000)
  expect(untilRetry()).toBe(86_400_000)
})

test('S30 a throttled response without Retry-After opens it for two to four seconds', () => {
  const { fail, untilRetry } = setUp()
  fail('throttled')
  expect(untilRetry()).toBe(3000)
})

test('responses to requests sent before the outage neither end nor extend it', () => {
  const { circuit, fail, pass, untilRetry } = setUp()
  const early = [pass(), pass(), pass()] as const
  fail()
  fail()
  fail()
  circuit.settle(early[0], 'answered')
  circuit.settle(early[1], new ApiError('network'))
  expect(untilRetry()).toBe(3000)
  circuit.settle(early[2], new ApiError('rejected'))
  expect(untilRetry()).toBe(3000)
})

test('a clock that is set back by an hour does not keep it open for an hour', () => {
  const { circuit, fail, advance } = setUp()
  fail()
  fail()
  fail()
  expect(circuit.admit()).toMatchObject({ kind: 'network' })
  advance(-3_600_000)
  expect(circuit.admit()).toBeTypeOf('symbol')
})
