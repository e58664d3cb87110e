/** A change to the academy's time: jump to `now`, then by `advance` (milliseconds), and stop or go on. */
interface ClockChange {
  readonly now?: number | undefined
  readonly advance?: number | undefined
  readonly frozen?: boolean | undefined
}

/** The academy's time, which decides what is upcoming, running or expired. Tests stop it and move it. */
export interface Clock {
  /** Epoch milliseconds by the academy's reckoning. */
  now: () => number
  /** Epoch milliseconds by the machine's reckoning, for the request log: it runs on while time stands still. */
  wallNow: () => number
  isFrozen: () => boolean
  change: (change: ClockChange) => void
  reset: () => void
}

/** Makes a clock that shows the machine's time until it is told otherwise. The only reader of `Date.now()`. */
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
