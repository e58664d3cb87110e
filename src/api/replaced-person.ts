import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Person } from '../auth/account/auth-state.ts'

/** Who has signed in instead of whoever the board belonged to before. */
export const replacedPerson = queryOptions<Person>({ queryKey: ['replaced person'], queryFn: skipToken })
