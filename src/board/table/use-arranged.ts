import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { me } from '../../api/me.ts'
import { useAuth } from '../../auth/auth-context.ts'
import { useConfig } from '../../config/config-context.ts'
import { useListQuery } from '../../address/address.ts'
import { startOfDay } from '../../lib/time/time.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import type { TalkList } from '../../talks/list/talk-list.ts'
import type { View } from '../../talks/view.ts'
import { useDates } from '../../words/dates/dates.ts'
import { sectionsOf } from './sections.ts'
import type { Arrangement } from './arrange.ts'
import { useBoardTools } from '../load-on-demand.ts'

/** The parts of an address that ask for more than the list as it is. */
const asking = /[?&](q|sort|is|role|day|by|category)=/

/** `list` as the address asks for it. What arranges comes a moment later: a list that nothing is asked of does not wait for it. */
export function useArranged(view: View, list: TalkList | undefined) {
  const tools = useBoardTools()
  const search = useListQuery()
  const { zone, locale } = useDates()
  const { signIn, joinWindow } = useConfig()
  const { data: person } = useQuery(me(useAuth(), signIn))
  const today = useClock(
    (now) => startOfDay(now, zone),
    (now) => startOfDay(now, zone, 1),
  )
  const arranged: Arrangement | undefined =
    list && tools?.arrange(list, search, view, person, zone, today, joinWindow, locale)
  const plain = useMemo(
    () => (list && !tools && !asking.test(search) ? sectionsOf(list, zone) : undefined),
    [list, tools, search, zone],
  )
  return { tools, person, arranged, sections: arranged?.sections ?? plain }
}
