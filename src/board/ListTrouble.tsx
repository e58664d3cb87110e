import { ApiError } from '../api/api-error.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Message.tsx'
import { useWords, type Words } from '../words/words.ts'

interface ListTroubleProps {
  readonly error: unknown
  readonly onRetry: () => unknown
}

/** The list cannot be shown at all: why, and another try. */
export function ListTrouble({ error, onRetry }: ListTroubleProps) {
  const words = useWords()
  return (
    <Notice action={<Button onClick={() => void onRetry()}>{words.tryAgain}</Button>}>
      {troubleIn(error, words)}
    </Notice>
  )
}

/** What went wrong with the list, as a sentence. */
export const troubleIn = (error: unknown, { trouble }: Words): string =>
  error instanceof ApiError ? trouble.list[error.kind] : trouble.unknown
