import { ApiError } from '../../api/call/api-error.ts'
import { canRetry } from '../../api/call/retry.ts'
import { useConfig } from '../../config/config-context.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useWords } from '../../words/board-words.ts'
import { useDrawerWords } from '../../words/drawer-words.ts'

interface ResourceErrorProps {
  /** `null` where the person has cancelled the request. */
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Why a resource is not shown, with *Try again* where a retry can succeed. */
export function ResourceError({ error, onRetry }: ResourceErrorProps) {
  const { tryAgain } = useWords()
  const { drawer, errors } = useDrawerWords()
  const { signIn } = useConfig()
  const retry = <Button onClick={onRetry}>{tryAgain}</Button>
  if (!error) {
    return (
      <Notice polite action={retry}>
        {drawer.cancelled}
      </Notice>
    )
  }
  const kind = error instanceof ApiError ? error.kind : 'unknown'
  return <Notice action={canRetry(error) && retry}>{errors(kind, signIn.scopes)}</Notice>
}
