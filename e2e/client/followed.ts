import { awaiting } from './time.ts'

/**
 * `fetch`, with time standing still until the whole answer is there. The calls to the academy see to that themselves; of those
 * `onBegun` is told as soon as the headers have come.
 */
export const followed =
  (real: typeof fetch, onBegun: () => void): typeof fetch =>
  async (input, init) => {
    if (String(input).includes('/api/')) {
      const response = await real(input, init)
      onBegun()
      return response
    }
    const response = await awaiting(real(input, init))
    awaiting(response.clone().arrayBuffer()).catch(() => {})
    return response
  }
