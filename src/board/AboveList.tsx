import type { TalkList } from '../talks/list/growing-list.ts'
import { JoinMenu } from '../talk-ui/join/JoinMenu.tsx'
import { ClockNote } from './states/ClockNote.tsx'
import { UnreadableNote } from './states/UnreadableNote.tsx'
import { UpNextCards } from './up-next/UpNextCards.tsx'
import type { Arrangement } from './list/arrange.ts'
import { SearchResult } from './toolbar/SearchResult.tsx'

interface AboveListProps {
  readonly list: TalkList
  readonly arranged: Arrangement
}

/** The parts above the list: the note about the clock, the cards of the next talks, the result of search and filters, the note about unreadable rows. */
export function AboveList({ list, arranged }: AboveListProps) {
  return (
    <>
      <ClockNote />
      <UpNextCards mine={arranged.mine} />
      <SearchResult list={list} arranged={arranged} />
      <JoinMenu />
      {list.unreadable.length > 0 && <UnreadableNote rows={list.unreadable} />}
    </>
  )
}
