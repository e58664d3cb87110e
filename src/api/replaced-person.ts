import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Person } from '../auth/account/auth-state.ts'

/** The person who has just signed in, if the board was of another person before. */
export const replacedPerson = queryOptions<Person>({ queryKey: ['replaced person'], queryFn: skipToken })
