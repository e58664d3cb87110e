/** A request in the embedded academy's log. */
interface Seen {
  readonly server: 'board' | 'accounts' | 'issuer' | 'api' | 'host'
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Epoch ms, by the machine's clock. */
  readonly time: number
  /** The fields of a form post. Of secret fields only the length is logged. */
  readonly body?: Readonly<Record<string, string>>
}

/** Every secret that the embedded academy has issued since its last reset, valid or not. */
interface Secrets {
  readonly access: readonly string[]
  readonly refresh: readonly string[]
  readonly codes: readonly string[]
  readonly id: readonly string[]
}

/** Controls the embedded academy through its control address; see `e2e/academy/board/`. */
export interface Control {
  /** Resets to the initial state. The clock is stopped at `now` (epoch ms), or else it is the machine's. */
  reset(order?: { now: number }): Promise<void>
  /** Stops the academy's clock at `now` (epoch ms), or moves it by `advance` (ms). */
  clock(order: { now?: number; frozen?: boolean; advance?: number }): Promise<void>
  seed(order: { talks: number; seed?: number; anchor?: number }): Promise<void>
  /** Whether everybody also belongs to a second academy. */
  portals(order: { several: boolean }): Promise<void>
  /** Leaves one talk of an hour, starting at `start` (epoch ms), in an academy whose clock is stopped at `now` (epoch ms). */
  oneTalkAt(start: number, now: number): Promise<void>
  faults(faults: readonly object[]): Promise<void>
  clearFaults(): Promise<void>
  changes(changes: readonly object[]): Promise<void>
  config(order: object): Promise<void>
  /** Sets the page `/page` of the host site: HTML of its body and head, and headers. */
  host(order: { body: string; head?: string; headers?: Readonly<Record<string, string>> }): Promise<void>
  /** Expires all access tokens, or all refresh tokens; the other kind stays valid. */
  revokeTokens(which?: 'all' | 'refresh'): Promise<void>
  /** A new access token, as a sign-in would issue it; `scope` is separated by spaces. */
  tokenFor(userId: string, scope: string): Promise<string>
  secrets(): Promise<Secrets>
  requests(): Promise<readonly Seen[]>
}

/** The control of the academy of the board at `origin`. */
export function createControl(origin: string): Control {
  const order = async (method: string, name: string, body?: object) => {
    const response = await fetch(`${origin}/__academy/${name}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${name}: ${response.status} ${await response.text()}`)
    return response
  }
  const post = async (name: string, body: object = {}) => void (await order('POST', name, body))
  return {
    reset: (to) => post('reset', to),
    clock: (to) => post('clock', to),
    seed: (to) => post('seed', to),
    portals: (to) => post('portals', to),
    async oneTalkAt(start, now) {
      const times = { scheduledTime: String(start), scheduledEndTime: String(start + 3_600_000) }
      await post('clock', { now, frozen: true })
      await post('seed', { talks: 1, anchor: now })
      const rewrite = { sessions: { 0: times }, talks: { 0: times }, runningTalks: [] }
      await post('faults', [{ match: { path: 'talks.json' }, rewrite }])
    },
    faults: (all) => post('faults', all),
    clearFaults: async () => void (await order('DELETE', 'faults')),
    changes: (all) => post('changes', all),
    config: (to) => post('config', to),
    host: (to) => post('host', to),
    revokeTokens: (which = 'all') => post('tokens', { revoke: which }),
    tokenFor: async (userId, scope) =>
      (await (await order('POST', 'sign-in', { userId, scope })).json()).access_token,
    secrets: async () => (await order('GET', 'tokens')).json(),
    requests: async () => (await order('GET', 'requests')).json(),
  }
}
