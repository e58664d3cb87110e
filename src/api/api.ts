import { createContext, use } from 'react'
import type { Config } from '../config/schema.ts'
import { invariant } from '../lib/invariant.ts'
import type { CallOptions, Client } from './call/client.ts'
import { decode, type Schema } from './call/decode.ts'
import { guardJoinUrl, type JoinUrl } from './guard/join-guard.ts'
import { guardLink, type Href } from './guard/link-guard.ts'

/** One academy, as its API is called. The only place where a token meets an address. */
export interface Api {
  /** The academy's number: what is cached of one academy must never be shown as another's. */
  readonly orgId: string
  /** The `Href` behind a link that the academy sent; `undefined` where it must not be followed. */
  guard(raw: unknown): Href | undefined
  /** The address behind a join link; `undefined` where it leads anywhere but to a session of this academy. */
  guardJoin(raw: unknown): JoinUrl | undefined
  /** Follows `href` and reads the answer. Throws `ApiError`, or the signal's reason when given up. */
  json<T>(href: Href, schema: Schema<T>, signal?: AbortSignal): Promise<T>
  /** Like `json`, for what the board cannot be without: a token that is refused here ends the session. */
  essential<T>(href: Href, schema: Schema<T>, signal?: AbortSignal): Promise<T>
  /** Follows `href` to bytes of any type, `largest` of them at the most. Throws like `json`. */
  blob(href: Href, signal: AbortSignal, largest: number): Promise<Blob>
  /** After a failure: the next call is sent at once. For whoever presses "Try again". */
  tryNow(): void
}

/** The API of academy `orgId`; `org` stands in for it where the number is not known yet. All academies share one client. */
export function createApi({ academy }: Pick<Config, 'academy'>, client: Client, orgId: string): Api {
  const root = new URL(`/api/v4/${orgId}/`, academy.origin)
  const base = new URL(academy.apiBase ?? academy.origin, document.baseURI).href.replace(/\/$/, '')
  const hosts = academy.joinHosts ?? [new URL(academy.origin).hostname]
  const read =
    (options: CallOptions): Api['json'] =>
    async (href, schema, signal) => {
      const answer = await client.call(base + href, 'application/json', signal, options)
      return decode(await answer.text(), schema, href.split('?')[0])
    }
  return {
    orgId,
    guard: (raw) => guardLink(raw, root),
    guardJoin: (raw) => guardJoinUrl(raw, hosts),
    json: read({}),
    essential: read({ essential: true }),
    blob: (href, signal, largest) => client.call(base + href, 'image/*', signal, { largest }),
    tryNow: client.tryNow,
  }
}

/** Provides the API of the chosen academy to the board. */
export const ApiContext = createContext<Api | undefined>(undefined)

/** The API of the academy on screen. */
export function useApi(): Api {
  const api = use(ApiContext)
  invariant(api, 'useApi outside ApiContext')
  return api
}
