import { awaiting } from './time.ts'

/**
 * `fetch`, with time standing still until the whole answer is there. The calls to the academy see to that themselves; of those
 * it counts how many were sent, and how many have begun to be answered.
 */
export const followed =
  (real: typeof fetch, calls: { sent: number; begun: number }): typeof fetch =>
  async (input, init) => {
    if (String(input).includes('/api/')) {
      calls.sent += 1
      const response = await real(input, init)
      calls.begun += 1
      return response
    }
    const response = await awaiting(real(input, init))
    awaiting(response.clone().arrayBuffer()).catch(() => {})
    return response
  }
