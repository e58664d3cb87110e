import * as v from 'valibot'
import type { Reply } from '../http/exchange.ts'

/** What a test may order the host site's page to be. */
export const hostOrderSchema = v.strictObject({
  /** HTML: what stands in its body. */
  body: v.string(),
  /** HTML: what stands in its head, after the title. */
  head: v.optional(v.string(), ''),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  title: v.optional(v.string(), 'Another site'),
})

type HostOrder = v.InferOutput<typeof hostOrderSchema>

/** The page of the host site that is written by whoever orders it: what one would put into a page of one's own. */
export function createHostPage() {
  const empty: HostOrder = { body: '', head: '', headers: {}, title: 'Another site' }
  let order = empty
  return {
    reply: (): Reply => ({
      status: 200,
      headers: { 'content-type': 'text/html;charset=UTF-8', ...order.headers },
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${order.title}</title>${order.head}<body>${order.body}</body></html>`,
    }),
    order(next: HostOrder) {
      order = next
    },
    clear() {
      order = empty
    },
  }
}

/** What {@link createHostPage} makes. */
export type HostPage = ReturnType<typeof createHostPage>
