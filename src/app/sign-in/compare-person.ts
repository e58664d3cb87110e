import type { QueryClient } from '@tanstack/react-query'
import { me } from '../../api/me.ts'
import type { Auth } from '../../auth/auth.ts'
import type { Person } from '../../auth/account/auth-state.ts'
import { instead } from '../../api/replaced-person.ts'
import type { SignInConfig } from '../../config/schema.ts'

/**
 * After somebody has signed in again: calls `begin` unless it is known to be the same person, `before`, whose board is on screen.
 * What the sign-in did not say of them is asked for.
 */
export async function compare(
  before: Person,
  auth: Auth,
  client: QueryClient,
  signIn: SignInConfig,
  begin: () => void,
): Promise<void> {
  const query = me(auth, signIn)
  const former = isKnown(before) ? before : client.getQueryData(query.queryKey)
  const now = await client.fetchQuery({ ...query, staleTime: 0 }).catch((): Person => ({}))
  if (former && isSame(former, now)) return
  begin()
  if (isKnown(now)) client.setQueryData(instead.queryKey, now)
}

const isKnown = ({ userId, email }: Person) => userId !== undefined || email !== undefined

const isSame = (one: Person, other: Person) =>
  isKnown(one) && (one.userId === undefined ? one.email === other.email : one.userId === other.userId)
