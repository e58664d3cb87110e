import type { QueryClient } from '@tanstack/react-query'
import type { Auth } from '../../auth/auth.ts'
import { heldToken, type Person } from '../../auth/account/auth-state.ts'
import type { SignInConfig } from '../../config/schema.ts'
import { createStore, type Store } from '../../lib/store.ts'

/**
 * Sees to it that nothing of one person's is left for the next: when nobody is signed in the cache is empty; when somebody signs in
 * again the board goes on only where it is known to be the same person. Answers with the number of the board, another one for each
 * that begins from nothing.
 */
export function followPerson(auth: Auth, client: QueryClient, signIn: SignInConfig): Store<number> {
  const board = createStore(0)
  const begin = () => {
    client.clear()
    board.set(board.get() + 1)
  }
  let last = heldToken(auth.session.get())
  auth.session.subscribe(() => {
    const before = last
    last = heldToken(auth.session.get())
    if (!last) begin()
    else if (before && before.signIn !== last.signIn) void goOn(before.person).catch(begin)
  })
  return board

  async function goOn(before: Person) {
    const { compare } = await import('./compare-person.ts')
    await compare(before, auth, client, signIn, begin)
  }
}
