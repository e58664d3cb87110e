import { useMemo } from 'react'
import { useParam } from '../../address/use-param.ts'
import { talkNamed } from '../../talks/list/talk-list.ts'
import { useBoardList } from './list-context.ts'

/** The talk that the address names, whose details are shown: its id, and the talk itself where the list has it. */
export function useOpenTalk() {
  const { list } = useBoardList()
  const id = useParam('talk')
  const talk = useMemo(() => (list && id ? talkNamed(list, id) : undefined), [list, id])
  return { id, talk }
}
