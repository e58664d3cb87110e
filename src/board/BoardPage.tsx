import { useInfiniteQuery } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { useApi } from '../api/api-context.ts'
import { ApiError } from '../api/call/api-error.ts'
import { useConfig } from '../config/config-context.ts'
import { replaceParams } from '../address/address.ts'
import { useParam } from '../address/use-param.ts'
import { upcomingTalks } from '../talks/list/upcoming-query.ts'
import type { View } from '../talks/view.ts'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words/board-words.ts'
import { BoardHeader } from './header/BoardHeader.tsx'
import styles from './board-page.module.css'
import { LoadStatus } from './states/LoadStatus.tsx'
import { TalkBoard } from './TalkBoard.tsx'
import { TimesIn } from './toolbar/TimesIn.tsx'
import { useBoardExtras } from './use-extras.ts'
import { ViewToggle } from './toolbar/ViewToggle.tsx'

/** Px the page was scrolled to in each view when it was left. */
const scrollPositions = new Map<string, number>()

/** The board of a signed-in person: which view, and the view itself. */
export function BoardPage() {
  const words = useWords()
  const api = useApi()
  const extras = useBoardExtras()
  const { academy } = useConfig()
  const asked = useParam('view')
  const everyone = useInfiniteQuery({
    ...upcomingTalks(api, 'academy', academy),
    enabled: asked === 'academy',
  })
  const refused = asked === 'academy' && isRefusal(everyone.error) && !everyone.data
  const view = refused ? 'mine' : asked
  const chromeless = useParam('frame')
  return (
    <div className={styles.page}>
      {!chromeless && <BoardHeader />}
      <main className={styles.main}>
        {chromeless && <h1 className="visually-hidden">{academy.name || words.product}</h1>}
        <div className={styles.toolbar}>
          <ViewToggle view={view} onChoose={choose} />
          <div className={styles.tools}>{extras && <extras.Toolbar view={view} />}</div>
        </div>
        <div className={styles.facts}>
          <LoadStatus view={view} />
          {extras && <extras.ListAge view={view} />}
          <div className={styles.zone}>
            <TimesIn />
            {extras && <extras.ZoneSelect view={view} />}
          </div>
        </div>
        {refused && <Notice>{words.adminsOnly}</Notice>}
        <TalkBoard key={`${api.orgId} ${view}`} view={view} />
      </main>
    </div>
  )

  /** Each view comes back where it was left. The address does not grow a step for it: in a frame Back is the host's. */
  function choose(next: View) {
    scrollPositions.set(`${api.orgId} ${view}`, scrollY)
    if (next === asked) {
      api.tryNow()
      void everyone.refetch()
    }
    flushSync(() => replaceParams({ view: next }))
    scrollTo(0, scrollPositions.get(`${api.orgId} ${next}`) ?? 0)
  }
}

const isRefusal = (error: unknown) => error instanceof ApiError && error.kind === 'forbidden'
