import { ApiError } from '../api/call/api-error.ts'
import { Notice } from '../ui/Notice.tsx'
import { ErrorActions } from './ErrorActions.tsx'
import { usePause } from './use-pause.ts'
import { useListWords, type ListWords } from '../words/list-words.ts'

interface ListErrorProps {
  readonly error: unknown
  readonly onRetry: (() => unknown) | undefined
  /** When it is retried automatically (epoch ms); `Infinity`, the default, if it is not. */
  readonly retriesAt?: number
  /** The sentence for a missing scope, where the request needs another scope than that of the list. */
  readonly missingScope?: string
}

/** Why the list cannot be shown, and the ways on. */
export function ListError({ error, onRetry, retriesAt, missingScope }: ListErrorProps) {
  const words = useListWords()
  const pause = usePause(error, retriesAt)
  const isMissingScope = error instanceof ApiError && error.kind === 'missing-scope'
  return (
    <Notice action={<ErrorActions error={error} onRetry={() => onRetry?.()} />}>
      {(isMissingScope && missingScope) || listErrorSentence(error, words)} {pause}
    </Notice>
  )
}

/** The sentence for an error of the list. */
export const listErrorSentence = (error: unknown, { errors }: ListWords): string =>
  error instanceof ApiError ? errors[error.kind] : errors.unknown
