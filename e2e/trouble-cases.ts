/** A case of trouble: its name, what the academy does, what the board says. */
type Case = readonly [name: string, fault: object, sentence: string]

const own = 'The academy has trouble of its own just now.'
const reach = 'The academy cannot be reached.'
const garbled = 'The academy’s answer cannot be read'
const refused = 'The academy refused the request.'
const html = { headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' }

/** What passes: the board tries again by itself. */
export const passing: readonly Case[] = [
  ['T02 reset before headers', { reset: true }, reach],
  ['T03 reset in the middle of the body', { cutAfterBytes: 300 }, reach],
  ['T10 content-length longer than the body', { contentLength: 90_000_000, cutAfterBytes: 2000 }, reach],
  ['S18 408', { status: 408 }, own],
  ['S23 421', { status: 421 }, own],
  ['S24 425', { status: 425 }, own],
  ['S33 500', { status: 500 }, own],
  ['S34 502 with a page of HTML', { status: 502, ...html }, own],
  ['S35 503 with Retry-After', { status: 503, headers: { 'Retry-After': '1' } }, own],
  ['S36 504', { status: 504 }, own],
]

/** What does not pass: one request, and a person who decides. */
export const lasting: readonly Case[] = [
  ['S01 204', { status: 204 }, garbled],
  ['S03 206', { status: 206 }, refused],
  ['S08 400', { status: 400 }, refused],
  ['S15 403 with a page of HTML', { status: 403, ...html }, 'You are not allowed to see these sessions.'],
  ['S19 409', { status: 409 }, refused],
  ['S20 410', { status: 410 }, 'This academy was not found.'],
  ['S21 413', { status: 413 }, refused],
  ['S31 431', { status: 431 }, refused],
  ['T11 JSON that is cut but ends cleanly', { body: '{"sessions":[{"sessionId":"4' }, garbled],
  ['T15 the page of a captive portal', { ...html }, garbled],
]

/** What never comes: the deadline is the end of it. */
export const silent: readonly Case[] = [
  ['T06 a connection that never answers', { hang: true }, 'takes too long'],
  ['T08 a body that stalls after its first bytes', { stallAfterBytes: 300 }, 'takes too long'],
  ['T21 an answer half a minute late', { delayMs: 30_000, times: 1 }, 'takes too long'],
]
