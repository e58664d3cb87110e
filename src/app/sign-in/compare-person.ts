import type { QueryClient } from '@tanstack/react-query'
import { me } from '../../api/me.ts'
import { replacedPerson } from '../../api/replaced-person.ts'
import type { Person } from '../../auth/account/auth-state.ts'
import type { Auth } from '../../auth/auth.ts'
import type { SignInConfig } from '../../config/schema.ts'

/**
 * After a new sign-in: calls `reset` unless it is known to be the person whose board is on screen, `before`. What the sign-in did not say
 * about the person is asked of the user-info endpoint.
 */
export async function resetUnlessSame(
  before: Person,
  auth: Auth,
  client: QueryClient,
  signIn: SignInConfig,
  reset: () => void,
): Promise<void> {
  const query = me(auth, signIn)
  const previous = isKnown(before) ? before : client.getQueryData(query.queryKey)
  const current = await client.fetchQuery({ ...query, staleTime: 0 }).catch((): Person => ({}))
  if (previous && isSame(previous, current)) return
  reset()
  if (isKnown(current)) client.setQueryData(replacedPerson.queryKey, current)
}

const isKnown = ({ userId, email }: Person) => userId !== undefined || email !== undefined

const isSame = (one: Person, other: Person) =>
  isKnown(one) && (one.userId === undefined ? one.email === other.email : one.userId === other.userId)
