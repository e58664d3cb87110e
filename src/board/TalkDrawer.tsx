import { useEffect } from 'react'
import { Drawer } from '../drawer/Drawer.tsx'
import { TalkDetails } from '../drawer/TalkDetails.tsx'
import { backOrReplace } from '../lib/address.ts'
import { withoutSteps } from '../lib/steps.ts'
import { paramOf } from '../lib/query-string.ts'
import type { Talk } from '../talks/talk.ts'
import { Notice } from '../ui/Message.tsx'
import { useDrawerWords } from '../words/drawer-words.ts'
import { useWords } from '../words/words.ts'
import { useBoardFacts } from './board-context.ts'
import { JoinWays } from './JoinWays.tsx'
import { SignInBar } from './SignInBar.tsx'
import { move } from './keys/commands.ts'
import { ListTrouble } from './ListTrouble.tsx'
import { neighbour, placeOf, type Section } from './sections.ts'
import { StatusCell } from './StatusCell.tsx'
import { turnTo } from './turn-to.ts'
import type { useTalkList } from './use-talk-list.ts'

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
