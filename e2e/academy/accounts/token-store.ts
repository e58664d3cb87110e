import { randomBytes } from 'node:crypto'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Clock } from '../clock.ts'
import type { SecretList } from './secrets.ts'

interface Entry {
  readonly model: string
  readonly id: string
  readonly payload: AdapterPayload
  /** Epoch milliseconds on the academy's clock. */
  readonly expiresAt: number
}

// The kinds of entries whose id is the secret itself.
const secretModels = new Map<string, 'access' | 'refresh' | 'codes'>([
  ['AccessToken', 'access'],
  ['RefreshToken', 'refresh'],
  ['AuthorizationCode', 'codes'],
])

/** What an access token permits, and for whom. */
export interface Access {
  readonly userId: string
  readonly scopes: ReadonlySet<string>
}

/**
 * All data of an accounts server: sign-ins, grants, codes, tokens. It is in memory, so it is lost when the academy stops. Secrets are also
 * added to `secrets`.
 */
export function createTokenStore(clock: Clock, secrets: SecretList) {
  const entries = new Map<string, Entry>()
  const keyOf = (model: string, id: string) => `${model}:${id}`

  function removeWhere(goes: (entry: Entry) => boolean) {
    for (const [key, entry] of entries) if (goes(entry)) entries.delete(key)
  }

  /** oidc-provider's storage: one adapter for each kind of entry. */
  function adapter(model: string): Adapter {
    const find = async (id: string) => entries.get(keyOf(model, id))?.payload
    return {
      find,
      findByUserCode: async () => undefined,
      findByUid: async (uid) =>
        [...entries.values()].find((entry) => entry.model === model && entry.payload.uid === uid)?.payload,
      upsert: async (id, payload, lifetime = Infinity) => {
        const kind = secretModels.get(model)
        if (kind) secrets.add(kind, id)
        entries.set(keyOf(model, id), { model, id, payload, expiresAt: clock.now() + lifetime * 1000 })
      },
      consume: async (id) => {
        const payload = await find(id)
        if (payload) payload.consumed = Math.floor(clock.wallNow() / 1000)
      },
      destroy: async (id) => {
        entries.delete(keyOf(model, id))
      },
      revokeByGrantId: async (grantId) =>
        removeWhere((entry) => entry.model === model && entry.payload.grantId === grantId),
    }
  }

  return {
    adapter,
    /** Issues an access token as a sign-in would. It is valid for one hour of the academy's clock. `scope` is separated by spaces. */
    issue(userId: string, scope: string): string {
      const token = randomBytes(32).toString('base64url')
      secrets.add('access', token)
      const payload = { kind: 'AccessToken', accountId: userId, scope }
      const expiresAt = clock.now() + 3_600_000
      entries.set(keyOf('AccessToken', token), { model: 'AccessToken', id: token, payload, expiresAt })
      return token
    },
    /** What this access token permits; `undefined` once it has expired by the academy's clock. */
    access(token: string): Access | undefined {
      const entry = entries.get(keyOf('AccessToken', token))
      if (!entry || entry.expiresAt <= clock.now() || entry.payload.accountId === undefined) return undefined
      return { userId: entry.payload.accountId, scopes: new Set(entry.payload.scope?.split(' ')) }
    },
    /** Revokes one token. Revoking a refresh token revokes all tokens of its grant. Returns false if there is no such token. */
    revoke(token: string): boolean {
      const refresh = entries.get(keyOf('RefreshToken', token))
      if (refresh) removeWhere((entry) => entry.payload.grantId === refresh.payload.grantId)
      return refresh !== undefined || entries.delete(keyOf('AccessToken', token))
    },
    revokeAccessTokens: () => removeWhere((entry) => entry.model === 'AccessToken'),
    revokeRefreshTokens: () => removeWhere((entry) => entry.model === 'RefreshToken'),
    clear: () => entries.clear(),
  }
}

/** The return type of {@link createTokenStore}. */
export type TokenStore = ReturnType<typeof createTokenStore>
