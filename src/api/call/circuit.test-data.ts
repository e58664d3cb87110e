import { ApiError, type ApiErrorKind } from './api-error.ts'
import { createCircuit, type Pass } from './circuit.ts'

/** A circuit with a clock that the test moves. */
export function setUp(random = () => 0.5) {
  let now = 1_000_000
  const circuit = createCircuit(() => now, random)
  const pass = (): Pass => {
    const permission = circuit.admit()
    if (typeof permission !== 'symbol') throw new Error('not admitted')
    return permission
  }
  return {
    circuit,
    pass,
    start: now,
    clock: () => now,
    advance: (ms: number) => (now += ms),
    fail: (kind: ApiErrorKind = 'network', retryAt?: number) =>
      circuit.settle(pass(), new ApiError(kind, { retryAt })),
    /** ms from now until a request is sent again. */
    untilRetry: () => (circuit.until() ?? now) - now,
  }
}
