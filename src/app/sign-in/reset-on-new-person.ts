import type { QueryClient } from '@tanstack/react-query'
import { heldToken, type Person } from '../../auth/account/auth-state.ts'
import type { Auth } from '../../auth/auth.ts'
import type { SignInConfig } from '../../config/schema.ts'
import { createStore, type Store } from '../../lib/store.ts'

/**
 * Makes sure that one person never sees what belongs to another: clears the cache on sign-out, and on a new sign-in unless it is known to
 * be the same person. Returns the React key of the board, which changes each time the cache is cleared, so that all state is reset.
 */
export function resetOnNewPerson(auth: Auth, client: QueryClient, signIn: SignInConfig): Store<number> {
  const boardKey = createStore(0)
  const reset = () => {
    client.clear()
    boardKey.set(boardKey.get() + 1)
  }
  let last = heldToken(auth.state.get())
  auth.state.subscribe(() => {
    const before = last
    last = heldToken(auth.state.get())
    if (before && !last) reset()
    else if (before && last && before.signIn !== last.signIn) void compareWith(before.person).catch(reset)
  })
  return boardKey

  async function compareWith(before: Person) {
    const { resetUnlessSame } = await import('./compare-person.ts')
    await resetUnlessSame(before, auth, client, signIn, reset)
  }
}
