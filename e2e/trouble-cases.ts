/** A case of trouble: its name, what the academy does, what the board says. */
type Case = readonly [name: string, fault: object, sentence: string]

// One of each kind: which faults are of which kind is tried in client/, for all of them.

/** What passes: the board tries again by itself. */
export const passing: readonly Case[] = [
  ['T02 reset before headers', { reset: true }, 'The academy cannot be reached.'],
  ['S33 500', { status: 500 }, 'The academy’s server has a problem. Try again later.'],
]

/** What does not pass: one request, and a person who decides. */
export const lasting: readonly Case[] = [
  ['S01 204', { status: 204 }, 'The academy’s answer cannot be read'],
  ['S08 400', { status: 400 }, 'The academy refused the request.'],
  ['S15 403', { status: 403 }, 'You are not allowed to see these sessions.'],
  ['S20 410', { status: 410 }, 'This academy was not found.'],
]

/** What never comes: the deadline is the end of it. */
export const silent: readonly Case[] = [
  ['T08 a body that stalls after its first bytes', { stallAfterBytes: 300 }, 'takes too long'],
]
