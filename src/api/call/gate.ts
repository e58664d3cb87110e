import { unlessAborted } from '../../lib/wait.ts'
import { ApiError } from './api-error.ts'
import type { Circuit, Outcome, Pass } from './circuit.ts'

/** Sends a request as soon as the circuit admits it. Throws what `send` throws, or the error of the circuit if it is open. */
export type Gate = <T>(send: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** Creates the gate of `circuit`: gets a permission for each request, and reports its outcome. */
export function createGate(circuit: Circuit): Gate {
  const waiting = new Set<() => void>()

  function settle(pass: Pass, outcome: Outcome) {
    circuit.settle(pass, outcome)
    for (const resume of waiting) resume()
    waiting.clear()
  }

  return async (send, signal) => {
    let pass = circuit.admit()
    while (pass === 'wait') {
      await unlessAborted(new Promise<void>((resume) => waiting.add(resume)), signal)
      pass = circuit.admit()
    }
    if (typeof pass !== 'symbol') throw pass
    try {
      const response = await send()
      settle(pass, 'answered')
      return response
    } catch (error) {
      // Anything but an `ApiError` is the abort reason of the caller.
      settle(pass, error instanceof ApiError ? error : 'given-up')
      throw error
    }
  }
}
