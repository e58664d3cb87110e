import { ApiError, isPassing } from '../../api/call/api-error.ts'
import { useConfig } from '../../config/config-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useDrawerWords } from '../../words/drawer-words.ts'
import { useWords } from '../../words/board-words.ts'

interface ResourceTroubleProps {
  /** `null` where nothing went wrong but somebody has stopped it. */
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Why a resource is not there, and what can be done about it. */
export function ResourceTrouble({ error, onRetry }: ResourceTroubleProps) {
  const { tryAgain } = useWords()
  const { drawer, trouble } = useDrawerWords()
  const { signIn } = useConfig()
  if (!error) {
    return (
      <Notice quiet action={<Button onClick={onRetry}>{tryAgain}</Button>}>
        {drawer.stopped}
      </Notice>
    )
  }
  const kind = error instanceof ApiError ? error.kind : 'unknown'
  return (
    <Notice action={isPassing(error) && <Button onClick={onRetry}>{tryAgain}</Button>}>
      {trouble(kind, signIn.scopes)}
    </Notice>
  )
}
