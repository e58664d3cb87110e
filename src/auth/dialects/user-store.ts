import { WebStorageStateStore } from 'oidc-client-ts'
import { now } from '../../lib/clock/clock.ts'

/** Adds two fields to each record of oidc-client-ts: `since`, when it was received (epoch ms), and `signIn`, the id of its sign-in. */
export class UserStore extends WebStorageStateStore {
  readonly #signIn: string

  constructor(args: ConstructorParameters<typeof WebStorageStateStore>[0], signIn: string) {
    super(args)
    this.#signIn = signIn
  }

  override set(key: string, value: string): Promise<void> {
    return super.set(key, JSON.stringify({ ...JSON.parse(value), since: now(), signIn: this.#signIn }))
  }
}
