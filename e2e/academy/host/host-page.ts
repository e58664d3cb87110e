import * as v from 'valibot'
import type { Reply } from '../http/exchange.ts'

/** The content of the host site's page, as a test sets it. */
export const hostOrderSchema = v.strictObject({
  /** HTML of its body. */
  body: v.string(),
  /** HTML of its head, after the title. */
  head: v.optional(v.string(), ''),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  title: v.optional(v.string(), 'Another site'),
})

type HostOrder = v.InferOutput<typeof hostOrderSchema>

/** A page of the host site whose content a test sets, like a page that embeds the board. */
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

/** The return type of {@link createHostPage}. */
export type HostPage = ReturnType<typeof createHostPage>
