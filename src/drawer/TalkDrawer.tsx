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
  /** The talk that the address names; `undefined` while it has not been read, or where it is not in the list. */
  readonly talk: Talk | undefined
  /** Its neighbours on the board. */
  readonly previous?: Talk | undefined
  readonly next?: Talk | undefined
  /** How far the list has been read, in which the talk is looked for. */
  readonly reading: { readonly hasNextPage: boolean; readonly error: Error | null }
  readonly onRetry: (() => void) | undefined
  /** Called with the id of the talk that was shown last, when the drawer closes with the focus in it. */
  readonly onLeave: ((id: string) => void) | undefined
  /** What is shown at the lower edge. */
  readonly children: ReactNode
}

/** The drawer of one talk. Steps to its neighbours replace the address, so that Back closes it. */
export function TalkDrawer({ talk, previous, next, reading, onRetry, onLeave, children }: TalkDrawerProps) {
  const { unnamed } = useWords()
  const words = useDrawerWords().drawer
  // Steps that the page had before it was loaded again lead nowhere.
  useEffect(() => withoutSteps(() => {}), [])
  const to = (other: Talk | undefined) => other && (() => showTalk(other.id))
  return (
    <Drawer
      title={talk ? talk.name || unnamed : words.unnamed}
      talkId={talk?.id}
      onLeave={onLeave}
      onClose={close}
      onPrevious={to(previous)}
      onNext={to(next)}
    >
      {talk ? <TalkDetails key={talk.id} talk={talk} /> : <Missing {...{ reading, onRetry }} />}
      {children}
    </Drawer>
  )
}

function close() {
  // Back may have closed it already.
  if (currentParam('talk') !== undefined) withoutSteps(() => backOrReplace({ talk: undefined }))
}

function Missing({ reading, onRetry }: Pick<TalkDrawerProps, 'reading' | 'onRetry'>) {
  const words = useDrawerWords().drawer
  if (reading.error) return <ListError error={reading.error} onRetry={onRetry} />
  return reading.hasNextPage ? <p role="status">{words.looking}</p> : <Notice>{words.missing}</Notice>
}
