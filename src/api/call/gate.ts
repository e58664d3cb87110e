import { unlessAborted } from '../../lib/wait.ts'
import { ApiError } from './api-error.ts'
import type { Circuit, Outcome, Pass } from './circuit.ts'

/** Sends a request as soon as it may be sent. Throws what `send` throws, or what it fails with where nothing is sent. */
export type Gate = <T>(send: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** The gate that `circuit` opens and shuts: asks leave for each request, and tells how it came out. */
export function createGate(circuit: Circuit): Gate {
  const held = new Set<() => void>()

  function settle(pass: Pass, outcome: Outcome) {
    circuit.settle(pass, outcome)
    for (const go of held) go()
    held.clear()
  }

  return async (send, signal) => {
    let pass = circuit.admit()
    while (pass === 'wait') {
      await unlessAborted(new Promise<void>((go) => held.add(go)), signal)
      pass = circuit.admit()
    }
    if (typeof pass !== 'symbol') throw pass
    try {
      const answer = await send()
      settle(pass, 'answered')
      return answer
    } catch (error) {
      // Whatever is no ApiError is the reason of whoever gave up.
      settle(pass, error instanceof ApiError ? error : 'given-up')
      throw error
    }
  }
}
