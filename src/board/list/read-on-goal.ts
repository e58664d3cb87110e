import { createStore } from '../../lib/store.ts'
import type { Move } from '../table/moves.ts'

/** What the list is read on for, beyond what is read by itself: to go there, or to search the rest of it. */
type Goal = Extract<Move, { readonly to: 'day' | 'end' }> | { readonly to: 'search' }

/** What somebody asked it to be read on for; `undefined` where nobody does. */
export const readOnFor = createStore<Goal | undefined>(undefined)
