import { useEffect, type ReactNode } from 'react'
import { backOrReplace, currentParam } from '../address/address.ts'
import { withoutSteps } from '../address/history-steps.ts'
import { ListError } from '../talk-ui/ListError.tsx'
import type { Talk } from '../talks/talk.ts'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words/board-words.ts'
import { useDrawerWords } from '../words/drawer-words.ts'
import { TalkDetails } from './details/TalkDetails.tsx'
import { Drawer } from './panel/Drawer.tsx'
import { showTalk } from './show-talk.ts'

interface TalkDrawerProps {
  /** The talk that the address names; `undefined` while it is not loaded, or where the list does not have it. */
  readonly talk: Talk | undefined
  /** The talks in the rows before and after it. */
  readonly previous?: Talk | undefined
  readonly next?: Talk | undefined
  /** State of the list that is searched for the talk. */
  readonly reading: {
    readonly hasNextPage: boolean
    readonly error: Error | null
    /** When the list is requested again automatically after `error` (epoch ms); `Infinity` if it is not. */
    readonly retriesAt: number
  }
  readonly onRetry: (() => void) | undefined
  /** Called with the id of the last shown talk, if the list has it, when the drawer closes while the focus is inside it. */
  readonly onLeave: (id: string | undefined) => void
  /** Shown at the bottom of the drawer. */
  readonly children: ReactNode
}

/** The drawer of one talk. Previous and next replace the history entry, so that Back closes the drawer. */
export function TalkDrawer({ talk, previous, next, reading, onRetry, onLeave, children }: TalkDrawerProps) {
  const { unnamed } = useWords()
  const words = useDrawerWords().drawer
  // Removes history entries of followed links that a reload left behind: their answers are gone.
  useEffect(() => withoutSteps(() => {}), [])
  const show = (other: Talk | undefined) => other && (() => showTalk(other.id))
  return (
    <Drawer
      title={talk ? talk.name || unnamed : words.unnamed}
      talkId={talk?.id}
      onLeave={onLeave}
      onClose={close}
      onPrevious={show(previous)}
      onNext={show(next)}
    >
      {talk ? <TalkDetails talk={talk} /> : <Missing {...{ reading, onRetry }} />}
      {children}
    </Drawer>
  )
}

function close() {
  // Back may have closed the drawer already.
  if (currentParam('talk') !== undefined) withoutSteps(() => backOrReplace({ talk: undefined }))
}

function Missing({ reading, onRetry }: Pick<TalkDrawerProps, 'reading' | 'onRetry'>) {
  const words = useDrawerWords().drawer
  const { error, hasNextPage, retriesAt } = reading
  if (error) return <ListError {...{ error, retriesAt, onRetry }} />
  return hasNextPage ? <p role="status">{words.looking}</p> : <Notice>{words.missing}</Notice>
}
