import * as v from 'valibot'
import { signInManually } from './sign-in.ts'
import { openBoard, type Board } from './board.ts'
import { expectCompleteList } from './outcome.ts'
import type { ServedAcademy } from './served-academy.ts'
import { minute, sleep, until } from './time.ts'

/** The two sign-in dialects, each with a refresh token. */
export const dialects = ['zoho', 'oidc'] as const

/** Configures the board to sign in with this `dialect`. */
export function configureDialect(
  { state, issuer }: ServedAcademy,
  dialect: (typeof dialects)[number],
  other: object = { offline: true },
): void {
  const oidc = { dialect, issuer, clientId: 'callboard-embedded-oidc', ...other }
  state.config.order(
    dialect === 'oidc' ? { replace: true, patch: { signIn: oidc } } : { patch: { signIn: other } },
  )
}

/** A board of the trainer with the complete list, and with a token that is older than a minute and can be renewed. */
export async function renewableBoard(academy: ServedAcademy): Promise<Board> {
  const record = await signInManually(academy)
  sleep(6 * minute)
  const board = openBoard(academy, record)
  await until(() => board.list()?.sessions === 33)
  expectCompleteList(board)
  return board
}

/** Expires the access tokens. The refresh tokens stay valid. */
export function revoke({ state }: ServedAcademy): void {
  for (const store of state.tokens) store.revokeAccessTokens()
}

/** How many token renewals were requested. */
export const renewals = ({ state }: ServedAcademy): number =>
  state.log.all().filter(({ body }) => body?.['grant_type'] === 'refresh_token').length

/** Requests the link of the first session to `resource`, such as "tickets". */
export function follow({ api, list }: Board, resource: string): Promise<unknown> {
  const [talk] = list()?.talks ?? []
  const href = api.guard(`/api/v4/${api.orgId}/session/${talk?.sessionId}/${resource}.json`)
  if (!href) throw new Error('not a link of this academy')
  return api.json(href, v.unknown())
}
