import { createContext, use } from 'react'
import type { Auth } from '../auth/auth.ts'
import type { Config } from '../config/schema.ts'
import { invariant } from '../lib/invariant.ts'
import { ApiError } from './api-error.ts'
import { decode, type Schema } from './decode.ts'
import { get } from './get.ts'
import { guardJoinUrl, type JoinUrl } from './join-guard.ts'
import { guardLink, type Href } from './link-guard.ts'

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
  /** Follows `href` to bytes of any type. Throws like `json`. */
  blob(href: Href, signal?: AbortSignal): Promise<Blob>
}

/** The API of academy `orgId`; `org` stands in for it where the number is not known yet. */
export function createApi(config: Config, auth: Auth, orgId: string): Api {
  const { academy } = config
  const root = new URL(`/api/v4/${orgId}/`, academy.origin)
  const base = new URL(academy.apiBase ?? academy.origin, document.baseURI).href.replace(/\/$/, '')
  const hosts = academy.joinHosts ?? [new URL(academy.origin).hostname]
  const { tokenHeader } = config.signIn
  const call = callWithToken(auth, tokenHeader)
  const essentialCall = callWithToken(auth, tokenHeader, auth.tokenRefused)
  return {
    orgId,
    guard: (raw) => guardLink(raw, root),
    guardJoin: (raw) => guardJoinUrl(raw, hosts),
    json: async (href, schema, signal) =>
      decode(await (await call(base + href, 'application/json', signal)).text(), schema),
    essential: async (href, schema, signal) =>
      decode(await (await essentialCall(base + href, 'application/json', signal)).text(), schema),
    blob: (href, signal) => call(base + href, 'image/*', signal),
  }
}

/** Calls with the token of the session. `onRefused` hears of a token that is not accepted. Throws `ApiError`. */
export function callWithToken(
  auth: Auth,
  header: Config['signIn']['tokenHeader'],
  onRefused?: (token: string) => void,
) {
  return async (url: string, accept: string, signal?: AbortSignal): Promise<Blob> => {
    const session = auth.session.get()
    if (session.status !== 'signed-in') throw new ApiError('unauthorized')
    const token = session.token.value
    try {
      return await get(url, { authorization: `${header} ${token}`, accept, signal })
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'unauthorized') onRefused?.(token)
      throw error
    }
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
