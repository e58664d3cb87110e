import { ApiError } from '../api/call/api-error.ts'
import { canRetry } from '../api/call/retry.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words/board-words.ts'
import { useListWords, type ListWords } from '../words/list-words.ts'

interface ListErrorProps {
  readonly error: unknown
  readonly onRetry: (() => unknown) | undefined
  /** The sentence for a missing scope, where the request needs another scope than that of the list. */
  readonly missingScope?: string
}

/** Why the list cannot be shown, with *Try again* where a retry can succeed. */
export function ListError({ error, onRetry, missingScope }: ListErrorProps) {
  const { tryAgain } = useWords()
  const words = useListWords()
  const isMissingScope = error instanceof ApiError && error.kind === 'missing-scope'
  return (
    <Notice action={canRetry(error) && <Button onClick={() => void onRetry?.()}>{tryAgain}</Button>}>
      {(isMissingScope && missingScope) || listErrorSentence(error, words)}
    </Notice>
  )
}

/** The sentence for an error of the list. */
export const listErrorSentence = (error: unknown, { errors }: ListWords): string =>
  error instanceof ApiError ? errors[error.kind] : errors.unknown
