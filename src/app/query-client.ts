import { QueryClient } from '@tanstack/react-query'
import { ApiError, isPassing } from '../api/api-error.ts'

/** Tries after the first one. */
const retries = 2

/** The one cache and the one rule of trying again: only what may pass, soon, and not often. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < retries && isPassing(error) && !isThrottled(error),
        // Jitter, so that a class of thirty does not knock in step.
        retryDelay: (failures) => (0.5 + Math.random() / 2) * Math.min(8000, 500 * 2 ** failures),
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
    },
  })

/** Asking again at once is what it complains of. */
const isThrottled = (error: unknown) => error instanceof ApiError && error.kind === 'throttled'
