import { createStore } from '../../lib/store.ts'
import type { Talk } from '../../talks/talk.ts'

interface ClickedJoin {
  readonly talk: Talk
  readonly link: HTMLElement
}

/** The join link that was clicked outside its join window; `JoinMenu` opens beside it. */
export const clickedJoin = createStore<ClickedJoin | undefined>(undefined)
