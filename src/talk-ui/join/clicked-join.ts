import { createStore } from '../../lib/store.ts'
import type { Talk } from '../../talks/talk.ts'

/** The join link that was clicked while it leads nowhere yet, or no longer. */
interface ExplainedJoin {
  readonly talk: Talk
  readonly link: HTMLElement
  /** Epoch ms at which it opens; `undefined` where it is over. */
  readonly opensAt: number | undefined
}

/** Of which link it is to be said why it leads nowhere. */
export const explainedJoin = createStore<ExplainedJoin | undefined>(undefined)
