import { useMemo, useSyncExternalStore } from 'react'
import { currentParam, onAddress } from '../../address/address.ts'
import { useParam } from '../../address/use-param.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import { talkNamed } from '../../talks/list/talk-list.ts'
import type { Talk } from '../../talks/talk.ts'
import { useBoardList } from './list-context.ts'

/** The talk that the address names, whose details are shown: its id, and the talk itself where the list has it. */
interface OpenTalk {
  readonly id: string | undefined
  readonly talk: Talk | undefined
}

/** The open talk, followed live. */
export function useOpenTalk(): OpenTalk {
  const { list } = useBoardList()
  const id = useParam('talk')
  return useMemo(() => openTalkIn(list, id), [list, id])
}

/** What `read` returns for the open talk, followed live. Renders again only when that changes, so that most openings change the drawer alone. */
export const useOfOpenTalk = <T extends number | boolean | undefined>(
  list: TalkList | undefined,
  read: (open: OpenTalk) => T,
): T => useSyncExternalStore(onAddress, () => read(openTalkIn(list, currentParam('talk'))))

const openTalkIn = (list: TalkList | undefined, id: string | undefined): OpenTalk => ({
  id,
  talk: list && id ? talkNamed(list, id) : undefined,
})
