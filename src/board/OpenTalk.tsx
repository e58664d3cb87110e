import { useEffect } from 'react'
import { OnDemandDrawer, preloadDrawer } from '../drawer/drawer.ts'
import { firstPause, whenIdle } from '../lib/idle.ts'
import { listKey } from '../talks/list/upcoming-query.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useBoardList, useReading } from './list/list-context.ts'
import { neighboursOf } from './list/neighbours.ts'
import { useRetriesAt } from './list/use-retries-at.ts'
import { useOpenTalk } from './list/use-open-talk.ts'
import { LoadFailed } from './states/LoadFailed.tsx'
import { SignInBar } from './states/SignInBar.tsx'
import { focusRow } from './table/moves.ts'

interface OpenTalkProps {
  /** Loads the list again; `undefined` until there is a loader. */
  readonly onRetry: (() => void) | undefined
}

/** The drawer of the talk that the address names, and the bar to sign in again. Loaded on demand. */
export function OpenTalk({ onRetry }: OpenTalkProps) {
  const { list, sections } = useBoardList()
  const reading = useReading()
  const retriesAt = useRetriesAt(reading.error, listKey)
  const { id, talk } = useOpenTalk()
  const isListed = list !== undefined
  useEffect(() => (isListed ? whenIdle(preloadDrawer, firstPause) : undefined), [isListed])
  return (
    <ErrorBoundary key={String(id !== undefined)} fallback={<LoadFailed />}>
      {id !== undefined && sections ? (
        <OnDemandDrawer
          talk={talk}
          {...(talk && neighboursOf(sections, talk))}
          reading={{ ...reading, retriesAt }}
          onRetry={onRetry}
          onLeave={focusRow}
        >
          <SignInBar />
        </OnDemandDrawer>
      ) : (
        // An open drawer has its own bar, as everything outside a modal dialog is inert.
        <SignInBar />
      )}
    </ErrorBoundary>
  )
}
