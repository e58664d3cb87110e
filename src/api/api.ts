import type { Config } from '../config/schema.ts'
import type { CallOptions, Client } from './call/client.ts'
import { decode, type Schema } from './call/decode.ts'
import { guardJoinUrl, type JoinUrl } from './guard/join-guard.ts'
import { guardLink, type Href } from './guard/link-guard.ts'

/** The API of one academy. The only place where a token meets an address. */
export interface Api {
  /** The academy's number. Part of every cache key: what is cached of one academy must never be shown as another's. */
  readonly orgId: string
  /** The `Href` behind a link that the academy sent; `undefined` where it must not be followed. */
  guard(raw: unknown): Href | undefined
  /** The address behind a join link; `undefined` where it leads anywhere but to a session of this academy. */
  guardJoin(raw: unknown): JoinUrl | undefined
  /** Follows `href` and decodes the answer. Throws `ApiError`, or the signal's reason. */
  json<T>(href: Href, schema: Schema<T>, options?: CallOptions): Promise<T>
  /** Follows `href` to bytes of any type. Throws like `json`. */
  blob(href: Href, options: CallOptions): Promise<Blob>
  /** After a failure: the next call is sent at once. For the button *Try again*. */
  tryNow(): void
}

/** The API of academy `orgId`; `org` stands in for it where the number is not known yet. All academies share one client. */
export function createApi({ academy }: Pick<Config, 'academy'>, client: Client, orgId: string): Api {
  const root = new URL(`/api/v4/${orgId}/`, academy.origin)
  const base = new URL(academy.apiBase ?? academy.origin, document.baseURI).href.replace(/\/$/, '')
  const hosts = academy.joinHosts ?? [new URL(academy.origin).hostname]
  return {
    orgId,
    guard: (raw) => guardLink(raw, root),
    guardJoin: (raw) => guardJoinUrl(raw, hosts),
    async json(href, schema, options) {
      const answer = await client.call(base + href, 'application/json', options)
      return decode(await answer.text(), schema, href.split('?')[0])
    },
    blob: (href, options) => client.call(base + href, 'image/*', options),
    tryNow: client.tryNow,
  }
}
