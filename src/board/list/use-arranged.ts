import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useListSearch } from '../../address/use-param.ts'
import { me } from '../../api/me.ts'
import { useAuth } from '../../auth/auth-context.ts'
import { useConfig } from '../../config/config-context.ts'
import { useClock } from '../../lib/clock/use-clock.ts'
import { startOfDay } from '../../lib/time/calendar-day.ts'
import type { TalkList } from '../../talks/list/growing-list.ts'
import type { View } from '../../talks/view.ts'
import { useDates } from '../../words/locale-context.ts'
import type { arrange as Arrange } from './arrange.ts'
import { sectionsOf } from './sections.ts'

/** Matches a query string that searches, filters or sorts the list. */
const hasListParams = /[?&](q|sort|is|role|day|by|category)=/

/**
 * `list` as the address searches, filters and sorts it. `arrange` is loaded lazily: a list without such parameters is shown before it
 * is loaded.
 */
export function useArranged(view: View, list: TalkList | undefined, arrange: typeof Arrange | undefined) {
  const search = useListSearch()
  const { zone, locale } = useDates()
  const { signIn, joinWindow } = useConfig()
  const { data: person } = useQuery(me(useAuth(), signIn))
  const today = useClock((now) => ({ value: startOfDay(now, zone), until: startOfDay(now, zone, 1) }))
  const arranged = list && arrange?.(list, search, view, person, zone, today, joinWindow, locale)
  const plain = useMemo(
    () => (list && !arrange && !hasListParams.test(search) ? sectionsOf(list, zone) : undefined),
    [list, arrange, search, zone],
  )
  return { person, arranged, sections: arranged?.sections ?? plain }
}
