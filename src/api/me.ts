import { queryOptions } from '@tanstack/react-query'
import type { Person } from '../auth/account/auth-state.ts'
import type { Auth } from '../auth/auth.ts'
import type { SignInConfig } from '../config/schema.ts'

/**
 * The person who is signed in, from the sign-in if it contains an email address, else from the user-info endpoint if one is configured. May
 * be empty.
 */
export const me = (auth: Auth, signIn: SignInConfig) =>
  queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal }): Promise<Person> => {
      const known = (await auth.token(signal))?.person ?? {}
      const { userInfoEndpoint: endpoint } = signIn
      if (known.email !== undefined || endpoint === undefined) return known
      const { fetchPerson } = await import('./user-info.ts')
      return fetchPerson(auth, signIn, endpoint, signal)
    },
    staleTime: Infinity,
  })
