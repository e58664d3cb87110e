import { useState } from 'react'

/** The error of the query `of`, kept during a retry, so that the message does not flicker. */
export function useSteadyError(error: Error | null, isFetching: boolean, of: string): Error | null {
  const [last, setLast] = useState({ error, of })
  const current = error ?? (isFetching && last.of === of ? last.error : null)
  if (current !== last.error || of !== last.of) setLast({ error: current, of })
  return current
}
