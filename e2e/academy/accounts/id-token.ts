import * as v from 'valibot'
import type { Reply } from '../http/exchange.ts'

const tokenAnswer = v.object({ id_token: v.string() })

/** The ID token in a token response; `undefined` for any other response. */
export function idTokenIn(reply: Reply): string | undefined {
  if (!String(reply.headers['content-type']).startsWith('application/json')) return undefined
  const { success, output } = v.safeParse(tokenAnswer, JSON.parse(Buffer.from(reply.body).toString()))
  return success ? output.id_token : undefined
}
