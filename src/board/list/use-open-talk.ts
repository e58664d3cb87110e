import { useSyncExternalStore } from 'react'
import { currentParam, onAddress } from '../../address/address.ts'
import { useParam } from '../../address/use-param.ts'
import { memoizeLast } from '../../lib/memoize-last.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import { talkNamed } from '../../talks/list/talk-list.ts'
import type { Talk } from '../../talks/talk.ts'
import { useBoardList } from './list-context.ts'

/** The talk that the address names, whose details are shown: its id, and the talk itself where the list has it. */
interface NamedTalk {
  readonly id: string | undefined
  readonly talk: Talk | undefined
}

/** The open talk, followed live. */
export function useOpenTalk(): NamedTalk {
  const { list } = useBoardList()
  const id = useParam('talk')
  return openTalkIn(list, id)
}

/** What `read` returns for the open talk, followed live. Renders again only when that changes, so that most openings change the drawer alone. */
export const useOpenTalkValue = <T extends number | boolean | undefined>(
  list: TalkList | undefined,
  read: (open: NamedTalk) => T,
): T => useSyncExternalStore(onAddress, () => read(openTalkIn(list, currentParam('talk'))))

/** Memoised for all that ask, as a session without a talk of that id is searched in the whole list. */
const openTalkIn = memoizeLast((list: TalkList | undefined, id: string | undefined): NamedTalk => ({
  id,
  talk: list && id ? talkNamed(list, id) : undefined,
}))
