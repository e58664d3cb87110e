import { ApiError } from '../../api/call/api-error.ts'
import { useConfig } from '../../config/config-context.ts'
import { ErrorActions } from '../../talk-ui/ErrorActions.tsx'
import { usePause } from '../../talk-ui/use-pause.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'

interface ResourceErrorProps {
  /** `null` where the person has cancelled the request. */
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Why a resource is not shown, and the ways on. */
export function ResourceError({ error, onRetry }: ResourceErrorProps) {
  const { drawer, errors } = useDrawerWords()
  const { signIn } = useConfig()
  const pause = usePause(error)
  const kind = error instanceof ApiError ? error.kind : 'unknown'
  return (
    <Notice polite={!error} action={<ErrorActions error={error} onRetry={onRetry} />}>
      {error ? errors(kind, signIn.scopes) : drawer.cancelled} {pause}
    </Notice>
  )
}
