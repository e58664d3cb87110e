import { ApiError } from '../api/call/api-error.ts'
import { canRetry } from '../api/call/retry.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words/board-words.ts'
import { useListWords, type ListWords } from '../words/list-words.ts'

interface ListErrorProps {
  readonly error: unknown
  readonly onRetry: (() => unknown) | undefined
  /** Said instead where another scope is missing than that of the list. */
  readonly missingScope?: string
}

/** Why the list cannot be shown at all, and *Try again* where that helps. */
export function ListError({ error, onRetry, missingScope }: ListErrorProps) {
  const { tryAgain } = useWords()
  const words = useListWords()
  const isScope = error instanceof ApiError && error.kind === 'missing-scope'
  return (
    <Notice action={canRetry(error) && <Button onClick={() => void onRetry?.()}>{tryAgain}</Button>}>
      {(isScope && missingScope) || listErrorSentence(error, words)}
    </Notice>
  )
}

/** What went wrong with the list, as a sentence. */
export const listErrorSentence = (error: unknown, { errors }: ListWords): string =>
  error instanceof ApiError ? errors[error.kind] : errors.unknown
