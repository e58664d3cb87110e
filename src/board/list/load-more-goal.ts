import { createStore } from '../../lib/store.ts'

/** Why more pages are loaded than are loaded automatically: to go to a day (epoch ms of its start), to the end, or to search all. */
type Goal = { readonly to: 'end' } | { readonly to: 'day'; readonly at: number } | { readonly to: 'search' }

/** What the person asked to load more pages for; `undefined` for nothing. */
export const loadMoreGoal = createStore<Goal | undefined>(undefined)
