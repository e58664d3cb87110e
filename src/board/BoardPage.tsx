import { useInfiniteQuery } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { useApi } from '../api/api-context.ts'
import { ApiError } from '../api/call/api-error.ts'
import { useConfig } from '../config/config-context.ts'
import { replaceParams } from '../address/address.ts'
import { useParam } from '../address/use-param.ts'
import { upcomingTalks } from '../talks/list/upcoming-query.ts'
import type { View } from '../talks/view.ts'
import { useWords } from '../words/board-words.ts'
import { BoardHeader } from './header/BoardHeader.tsx'
import styles from './board-page.module.css'
import { BoardListProvider } from './list/BoardListProvider.tsx'
import { LoadStatus } from './states/LoadStatus.tsx'
import { TalkBoard } from './TalkBoard.tsx'
import { ZoneLabel } from './toolbar/ZoneLabel.tsx'
import { useBoardExtras } from './use-extras.ts'
import { ViewToggle } from './toolbar/ViewToggle.tsx'

/** Scroll offset (px) of each view when it was last left, by academy and view. */
const scrollPositions = new Map<string, number>()

/** The board of a signed-in person: header, toolbar, status line and the list of the chosen view. */
export function BoardPage() {
  const words = useWords()
  const api = useApi()
  const extras = useBoardExtras()
  const { academy } = useConfig()
  const requestedView = useParam('view')
  const academyList = useInfiniteQuery({
    ...upcomingTalks(api, 'academy', academy),
    enabled: requestedView === 'academy',
    // Only whether there is one: the page does not render again for each page of the list.
    select: () => true,
  })
  const isRefused = requestedView === 'academy' && isRefusal(academyList.error) && !academyList.data
  const view = isRefused ? 'mine' : requestedView
  const isChromeless = useParam('frame')
  return (
    <div className={styles.page}>
      {!isChromeless && <BoardHeader />}
      <main className={styles.main}>
        {isChromeless && <h1 className="visually-hidden">{academy.name || words.product}</h1>}
        <BoardListProvider view={view} arrange={extras?.arrange}>
          <div className={styles.toolbar}>
            <ViewToggle view={view} onChoose={choose} />
            <div className={styles.tools}>{extras && <extras.Toolbar />}</div>
          </div>
          <div className={styles.statusLine}>
            <LoadStatus>{extras && <extras.Unreadable />}</LoadStatus>
            {extras && <extras.ListAge />}
            <div className={styles.zone}>
              <ZoneLabel />
              {extras && <extras.ZoneSelect />}
            </div>
          </div>
          {isRefused && extras && <extras.AdminsOnly />}
          <TalkBoard key={`${api.orgId} ${view}`} />
        </BoardListProvider>
      </main>
    </div>
  )

  /**
   * Changes the view and restores its scroll position. Replaces the history entry instead of adding one: in a frame, Back belongs to the
   * host page.
   */
  function choose(next: View) {
    if (next === view && !isRefused) return
    scrollPositions.set(`${api.orgId} ${view}`, scrollY)
    if (next === requestedView) {
      api.tryNow()
      void academyList.refetch()
    }
    flushSync(() => replaceParams({ view: next }))
    scrollTo(0, scrollPositions.get(`${api.orgId} ${next}`) ?? 0)
  }
}

const isRefusal = (error: unknown) => error instanceof ApiError && error.kind === 'forbidden'
