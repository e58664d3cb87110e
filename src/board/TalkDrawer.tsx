import { Drawer } from '../drawer/Drawer.tsx'
import { TalkDetails } from '../drawer/TalkDetails.tsx'
import { backOrReplace, replaceParams } from '../lib/address.ts'
import type { Talk } from '../talks/talk.ts'
import type { TalkList } from '../talks/talk-list.ts'
import { Notice } from '../ui/Message.tsx'
import { useDrawerWords } from '../words/drawer-words.ts'
import { useWords } from '../words/words.ts'
import { JoinCell } from './cells.tsx'
import { ListTrouble } from './ListTrouble.tsx'
import { neighbour, placeOf, type Section } from './sections.ts'
import { StatusCell } from './StatusCell.tsx'
import { once, type Pages } from './use-filling.ts'

interface TalkDrawerProps {
  /** The talk that the address names; the session where it has no talk. */
  readonly id: string
  readonly list: TalkList
  readonly sections: readonly Section[]
  readonly query: Pages & { readonly error: unknown }
}

/** The drawer of the talk in the address; steps to its neighbours on the board replace the address, so that Back closes. */
export function TalkDrawer({ id, list, sections, query }: TalkDrawerProps) {
  const { unnamed } = useWords()
  const words = useDrawerWords().drawer
  const talk = list.talks.find((one) => one.id === id) ?? list.talks.find((one) => one.sessionId === id)
  const place = talk && placeOf(sections, talk)
  const to = (next: Talk | undefined) => next && (() => replaceParams({ talk: next.id }))
  return (
    <Drawer
      title={talk ? talk.name || unnamed : words.unnamed}
      onClose={() => backOrReplace({ talk: undefined })}
      onPrevious={to(place && neighbour(sections, place, -1))}
      onNext={to(place && neighbour(sections, place, 1))}
    >
      {talk && (
        <TalkDetails
          key={talk.id}
          talk={talk}
          status={<StatusCell talk={talk} />}
          join={<JoinCell talk={talk} />}
        />
      )}
      {!talk && query.isError && (
        <ListTrouble error={query.error} onRetry={() => query.fetchNextPage(once)} />
      )}
      {!talk && !query.isError && query.hasNextPage && <p role="status">{words.looking}</p>}
      {!talk && !query.isError && !query.hasNextPage && <Notice>{words.missing}</Notice>}
    </Drawer>
  )
}
