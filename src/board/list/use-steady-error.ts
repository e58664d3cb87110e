import { useState } from 'react'

/** The error of a query, kept while it is tried again: it does not come and go with each try. */
export function useSteadyError(error: Error | null, isFetching: boolean): Error | null {
  const [last, setLast] = useState(error)
  const current = error ?? (isFetching ? last : null)
  if (current !== last) setLast(current)
  return current
}
