import { useState } from 'react'

/** The error of a query, kept during a retry, so that the message does not flicker. */
export function useSteadyError(error: Error | null, isFetching: boolean): Error | null {
  const [last, setLast] = useState(error)
  const current = error ?? (isFetching ? last : null)
  if (current !== last) setLast(current)
  return current
}
