import { ApiError, type ApiErrorKind } from './api-error.ts'
import { createCircuit, type Pass } from './circuit.ts'

/** A circuit with a clock that is moved by hand. */
export function setUp(random = () => 0.5) {
  let now = 1_000_000
  const circuit = createCircuit(() => now, random)
  const pass = (): Pass => {
    const given = circuit.admit()
    if (typeof given !== 'symbol') throw new Error('not admitted')
    return given
  }
  return {
    circuit,
    pass,
    start: now,
    clock: () => now,
    go: (ms: number) => (now += ms),
    fail: (kind: ApiErrorKind = 'network', retryAt?: number) =>
      circuit.settle(pass(), new ApiError(kind, { retryAt })),
    /** ms from now until something is sent again. */
    rest: () => (circuit.until() ?? now) - now,
  }
}
