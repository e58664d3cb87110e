import { OnDemandDrawer } from '../drawer/drawer.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import { useBoardList, useReading } from './list/list-context.ts'
import { neighboursOf } from './list/neighbours.ts'
import { useOpenTalk } from './list/use-open-talk.ts'
import { LoadFailed } from './states/LoadFailed.tsx'
import { focusRow } from './table/moves.ts'

const { Component: SignInBar } = onDemand(async () => (await import('./states/SignInBar.tsx')).SignInBar, {
  optional: true,
})

/** The drawer of the talk that the address names, and the bar to sign in again. `onRetry` loads the list again. */
export function OpenTalk({ onRetry }: { readonly onRetry: () => void }) {
  const { sections } = useBoardList()
  const reading = useReading()
  const { id, talk } = useOpenTalk()
  return (
    <ErrorBoundary key={String(id !== undefined)} fallback={<LoadFailed />}>
      {id !== undefined && sections ? (
        <OnDemandDrawer
          talk={talk}
          {...(talk && neighboursOf(sections, talk))}
          reading={reading}
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
