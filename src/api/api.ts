import type { Config } from '../config/schema.ts'
import { textOf } from './call/body.ts'
import type { CallOptions, Client } from './call/client.ts'
import { decode, type Schema } from './call/decode.ts'
import { guardJoinUrl, type JoinUrl } from './guard/join-guard.ts'
import { guardLink, type Href } from './guard/link-guard.ts'

/** The API of one academy. Links from the academy are requested with the token here only, after they have passed the guard. */
export interface Api {
  /** The academy's number. Part of every query key, so that cached data of one academy is never shown as another's. */
  readonly orgId: string
  /** The checked `Href` of a link that the academy sent; `undefined` if it must not be followed. */
  guard(raw: unknown): Href | undefined
  /** The checked URL of a join link; `undefined` if it leads anywhere but to a session of this academy. */
  guardJoin(raw: unknown): JoinUrl | undefined
  /** Requests `href` and decodes the response. Throws `ApiError`, or the signal's reason. */
  json<T>(href: Href, schema: Schema<T>, options?: CallOptions): Promise<T>
  /** Requests `href` and returns the body, of any type. Throws like `json`. */
  blob(href: Href, options: CallOptions): Promise<Blob>
  /** After a failure: sends the next call at once, although the circuit is open. For the button *Try again*. */
  tryNow(): void
}

/** Creates the API of academy `orgId`, which is `org` while the number is not known yet. All academies share one client. */
export function createApi({ academy }: Pick<Config, 'academy'>, client: Client, orgId: string): Api {
  const root = new URL(`/api/v4/${orgId}/`, academy.origin)
  const base = new URL(academy.apiBase ?? academy.origin, document.baseURI).href.replace(/\/$/, '')
  const hosts = academy.joinHosts ?? [new URL(academy.origin).hostname]
  return {
    orgId,
    guard: (raw) => guardLink(raw, root),
    guardJoin: (raw) => guardJoinUrl(raw, hosts),
    async json(href, schema, options) {
      const response = await client.call(base + href, 'application/json', options)
      // A 204 says that there is nothing; an empty body with any other status has lost what it was to say.
      const text = response.status === 204 ? 'null' : textOf(response)
      return decode(text, schema, href.split('?')[0])
    },
    async blob(href, options) {
      const { bytes, type } = await client.call(base + href, 'image/*', options)
      return new Blob([bytes], { type })
    },
    tryNow: client.tryNow,
  }
}
