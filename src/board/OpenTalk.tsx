import { OnDemandDrawer } from '../drawer/drawer.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import { useBoardList, useReading } from './list/list-context.ts'
import { useOpenTalk } from './list/use-open-talk.ts'
import { LoadFailed } from './states/LoadFailed.tsx'
import { loadedExtras, useBoardExtras } from './use-extras.ts'

const { Component: SignInBar } = onDemand(async () => (await import('./states/SignInBar.tsx')).SignInBar, {
  optional: true,
})

interface OpenTalkProps {
  /** Loads the list again. */
  readonly onRetry: (() => void) | undefined
}

/** The drawer of the talk that the address names, and the bar to sign in again. */
export function OpenTalk({ onRetry }: OpenTalkProps) {
  const { sections } = useBoardList()
  const reading = useReading()
  const extras = useBoardExtras()
  const { id, talk } = useOpenTalk()
  return (
    <ErrorBoundary key={String(id !== undefined)} fallback={<LoadFailed />}>
      {id !== undefined && sections ? (
        <OnDemandDrawer
          talk={talk}
          {...(talk && extras?.neighboursOf(sections, talk))}
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

/** Stable, as the drawer opens its dialog again for another `onLeave`. */
const focusRow = (id: string) => loadedExtras()?.focusRow(id)
