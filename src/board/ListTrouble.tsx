import { ApiError, isSettled } from '../api/api-error.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Message.tsx'
import { useWords, type Words } from '../words/words.ts'

interface ListTroubleProps {
  readonly error: unknown
  readonly onRetry: () => unknown
  /** Said instead where it is another permission that is missing. */
  readonly missingScope?: string
}

/** The list cannot be shown at all: why, and another try. */
export function ListTrouble({ error, onRetry, missingScope }: ListTroubleProps) {
  const words = useWords()
  const again = <Button onClick={() => void onRetry()}>{words.tryAgain}</Button>
  const noScope = error instanceof ApiError && error.kind === 'missing-scope' ? missingScope : undefined
  return <Notice action={!isSettled(error) && again}>{noScope ?? troubleIn(error, words)}</Notice>
}

/** What went wrong with the list, as a sentence. */
export const troubleIn = (error: unknown, { trouble }: Words): string =>
  error instanceof ApiError ? trouble.list[error.kind] : trouble.unknown
