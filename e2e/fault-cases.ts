/** A fault case: its name, the injected fault, and the message that the board shows. */
type Case = readonly [name: string, fault: object, sentence: string]

// One case of each kind. All cases are tested in client/.

/** Temporary failures: the board retries. */
export const temporaryFaults: readonly Case[] = [
  ['T02 reset before headers', { reset: true }, 'The academy cannot be reached.'],
  ['S33 500', { status: 500 }, 'The academy’s server has a problem. Try again later.'],
]

/** Permanent failures: one request, and the person decides whether to retry. */
export const permanentFaults: readonly Case[] = [
  ['S01 204', { status: 204 }, 'The academy’s answer cannot be read'],
  ['S08 400', { status: 400 }, 'The academy refused the request.'],
  ['S15 403', { status: 403 }, 'You are not allowed to see these sessions.'],
  ['S20 410', { status: 410 }, 'This academy was not found.'],
]

/** Responses that never complete: they end with the timeout. */
export const incompleteResponses: readonly Case[] = [
  ['T08 a body that stalls after its first bytes', { stallAfterBytes: 300 }, 'takes too long'],
]
