import type { InfiniteData } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useConfig } from '../config/config-context.ts'
import type { JoinedPage } from '../talks/join-page.ts'
import { talkListOf } from '../talks/talk-list.ts'
import { upcomingTalks } from '../talks/upcoming.ts'
import type { View } from '../talks/view.ts'

/** The query of a view's list in this academy, its pages made one list. */
export const useTalkListOptions = (view: View) => ({
  ...upcomingTalks(useApi(), view, useConfig().academy),
  select: listOf,
})

const listOf = ({ pages }: InfiniteData<JoinedPage>) => talkListOf(pages)
