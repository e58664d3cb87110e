import { createStore } from '../../lib/store.ts'

/** Why the list is read on beyond what is read automatically: to go to a day (epoch ms of its start), to its end, or to search all of it. */
type Goal = { readonly to: 'end' } | { readonly to: 'day'; readonly at: number } | { readonly to: 'search' }

/** What the person has asked to read on for; `undefined` where nothing. */
export const readOnGoal = createStore<Goal | undefined>(undefined)
