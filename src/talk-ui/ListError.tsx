import { ApiError } from '../api/call/api-error.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useListWords, type ListWords } from '../words/list-words.ts'
import { useWords } from '../words/board-words.ts'

interface ListTroubleProps {
  readonly error: unknown
  readonly onRetry: (() => unknown) | undefined
  /** Said instead where it is another permission that is missing. */
  readonly missingScope?: string
}

/** The list cannot be shown at all: why, and another try. */
export function ListTrouble({ error, onRetry, missingScope }: ListTroubleProps) {
  const { tryAgain } = useWords()
  const words = useListWords()
  const again = <Button onClick={() => void onRetry?.()}>{tryAgain}</Button>
  const noScope = error instanceof ApiError && error.kind === 'missing-scope'
  return <Notice action={!noScope && again}>{(noScope && missingScope) || troubleIn(error, words)}</Notice>
}

/** What went wrong with the list, as a sentence. */
export const troubleIn = (error: unknown, { trouble }: ListWords): string =>
  error instanceof ApiError ? trouble.list[error.kind] : trouble.unknown
