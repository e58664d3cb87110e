import { awaiting } from './time.ts'

/**
 * `fetch`, with time standing still until the whole answer is there. The calls to the academy see to that themselves; of
 * those it counts how many were sent, and of all how many have begun to be answered.
 */
export const followed =
  (real: typeof fetch, calls: { sent: number; begun: number }): typeof fetch =>
  async (input, init) => {
    const isCall = String(input).includes('/api/')
    calls.sent += Number(isCall)
    const answer = real(input, init)
    const response = await (isCall ? answer : awaiting(answer))
    calls.begun += 1
    if (!isCall) awaiting(response.clone().arrayBuffer()).catch(() => {})
    return response
  }
