import { WebStorageStateStore } from 'oidc-client-ts'
import { now } from '../../lib/clock/clock.ts'

/** Notes beside each record what the library does not: when it was got (`since`, epoch ms) and which sign-in it came of. */
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
