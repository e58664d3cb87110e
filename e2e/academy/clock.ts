/** A change of the academy's clock: set it to `now`, then move it by `advance` (milliseconds), and stop it or let it run. */
interface ClockChange {
  readonly now?: number | undefined
  readonly advance?: number | undefined
  readonly frozen?: boolean | undefined
}

/** The academy's clock, which decides what is upcoming, running or expired. Tests stop it and move it. */
export interface Clock {
  /** Epoch milliseconds by the academy's clock. */
  now: () => number
  /** Epoch milliseconds by the machine's clock, for the request log: it runs on while the academy's clock is stopped. */
  wallNow: () => number
  isFrozen: () => boolean
  change: (change: ClockChange) => void
  reset: () => void
}

/** Creates a clock that shows the machine's time until it is changed. The only code that reads `Date.now()`. */
export function createClock(): Clock {
  let offset = 0
  let frozenAt: number | undefined
  const now = () => frozenAt ?? Date.now() + offset

  function change({ now: to = now(), advance = 0, frozen = frozenAt !== undefined }: ClockChange) {
    const next = to + advance
    offset = next - Date.now()
    frozenAt = frozen ? next : undefined
  }

  function reset() {
    offset = 0
    frozenAt = undefined
  }

  return { now, wallNow: () => Date.now(), isFrozen: () => frozenAt !== undefined, change, reset }
}
