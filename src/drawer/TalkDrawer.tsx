import { useEffect } from 'react'
import { Drawer } from './panel/Drawer.tsx'
import { TalkDetails } from './details/TalkDetails.tsx'
import { backOrReplace } from '../address/address.ts'
import { withoutSteps } from '../address/history-steps.ts'
import { paramOf } from '../address/query-string.ts'
import type { Talk } from '../talks/talk.ts'
import { Notice } from '../ui/Notice.tsx'
import { useDrawerWords } from '../words/drawer-words.ts'
import { useWords } from '../words/board-words.ts'
import { useBoardFacts } from '../talk-ui/talk-context.ts'
import { JoinWays } from '../talk-ui/join/JoinActions.tsx'
import { SignInBar } from '../board/states/SignInBar.tsx'
import { move } from '../board/table/moves.ts'
import { ListTrouble } from '../talk-ui/ListError.tsx'
import { neighbour, placeOf, type Section } from '../board/table/sections.ts'
import { StatusCell } from '../talk-ui/Status.tsx'
import { turnTo } from './turn-to.ts'
import type { useTalkList } from '../board/list/use-talk-list.ts'

interface TalkDrawerProps {
  /** The talk that the address names; `undefined` while it has not been read, or where it is none of these. */
  readonly talk: Talk | undefined
  readonly sections: readonly Section[]
  readonly reading: Pick<ReturnType<typeof useTalkList>, 'hasNextPage' | 'error'>
  readonly onRetry: (() => void) | undefined
}

/** The drawer of the talk in the address; steps to its neighbours on the board replace the address, so that Back closes. */
export function TalkDrawer({ talk, sections, reading, onRetry }: TalkDrawerProps) {
  const { unnamed } = useWords()
  const words = useDrawerWords().drawer
  const { live } = useBoardFacts()
  // Steps that a page had before it was loaded again lead nowhere.
  useEffect(() => withoutSteps(() => {}), [])
  const place = talk && placeOf(sections, talk)
  const to = (next: Talk | undefined) => next && (() => turnTo(next.id))
  return (
    <Drawer
      title={talk ? talk.name || unnamed : words.unnamed}
      talkId={talk?.id}
      onLeft={backToRow}
      onClose={close}
      onPrevious={to(place && neighbour(sections, place, -1))}
      onNext={to(place && neighbour(sections, place, 1))}
    >
      {talk ? (
        <TalkDetails
          key={talk.id}
          talk={talk}
          isLive={live.has(talk.id)}
          status={<StatusCell talk={talk} />}
          join={<JoinWays talk={talk} />}
        />
      ) : (
        <Missing reading={reading} onRetry={onRetry} />
      )}
      <SignInBar />
    </Drawer>
  )
}

/** Unless the address has closed it already. */
function close() {
  if (paramOf(location.search, 'talk') === undefined) return
  withoutSteps(() => backOrReplace({ talk: undefined }))
}

/** To the row of what was shown last, not of what it was opened on; unless it only changes its place in the window. */
function backToRow(id: string) {
  if (paramOf(location.search, 'talk') === undefined) move({ to: 'talk', id })
}

function Missing({ reading, onRetry }: Pick<TalkDrawerProps, 'reading' | 'onRetry'>) {
  const words = useDrawerWords().drawer
  if (reading.error) return <ListTrouble error={reading.error} onRetry={onRetry} />
  return reading.hasNextPage ? <p role="status">{words.looking}</p> : <Notice>{words.missing}</Notice>
}
