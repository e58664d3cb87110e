import type { Fact } from './outcome.ts'

/** A fault case: its id and name, the injected fault, and the error that the board reports. */
export type Case = readonly [name: string, fault: object, fact: Fact]

/** Matches all list requests. */
export const match = { path: 'talks.json' }

const html = { headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway</h1>' }

/** Temporary failures: retried twice at once, and then after a pause. */
export const temporaryFaults: readonly Case[] = [
  ['T02 reset before headers', { reset: true }, { kind: 'network' }],
  ['T03 reset in the middle of the body', { cutAfterBytes: 300 }, { kind: 'network' }],
  [
    'T10 content-length longer than the body',
    { contentLength: 90_000_000, cutAfterBytes: 2000 },
    { kind: 'network' },
  ],
  ['S18 408', { status: 408 }, { kind: 'server', status: 408 }],
  ['S23 421', { status: 421 }, { kind: 'server', status: 421 }],
  ['S24 425', { status: 425 }, { kind: 'server', status: 425 }],
  ['S33 500', { status: 500 }, { kind: 'server', status: 500 }],
  ['S34 502 with a page of HTML', { status: 502, ...html }, { kind: 'server', status: 502 }],
  [
    'S35 503 with Retry-After',
    { status: 503, headers: { 'Retry-After': '1' } },
    { kind: 'server', status: 503 },
  ],
  ['S36 504', { status: 504 }, { kind: 'server', status: 504 }],
]

/** Permanent failures: one request, and the person decides whether to retry. */
export const permanentFaults: readonly Case[] = [
  ['S03 206', { status: 206 }, { kind: 'rejected', status: 206 }],
  ['S08 400', { status: 400 }, { kind: 'rejected', status: 400 }],
  ['S15 403 with a page of HTML', { status: 403, ...html }, { kind: 'forbidden', status: 403 }],
  ['S19 409', { status: 409 }, { kind: 'rejected', status: 409 }],
  ['S20 410', { status: 410 }, { kind: 'not-found', status: 410 }],
  ['S21 413', { status: 413 }, { kind: 'rejected', status: 413 }],
  ['403 inside a 200', { status: 200, body: { error: { code: 403 } } }, { kind: 'forbidden', status: 200 }],
  [
    'a missing scope inside a 200',
    { status: 200, body: { code: 'INVALID_OAUTHSCOPE' } },
    { kind: 'missing-scope', status: 200 },
  ],
  ['S31 431', { status: 431 }, { kind: 'rejected', status: 431 }],
]

/** Responses that cannot be read. A maintenance page is temporary, so there is one more request after half a minute. */
export const unreadableResponses: readonly Case[] = [
  ['S01 204', { status: 204 }, { kind: 'wrong-shape' }],
  ['an empty 200', { body: '' }, { kind: 'not-json' }],
  ['a 200 of white space', { body: ' \n' }, { kind: 'not-json' }],
  ['T11 JSON that is cut but ends cleanly', { body: '{"sessions":[{"sessionId":"4' }, { kind: 'not-json' }],
  ['T15 the page of a captive portal', { ...html }, { kind: 'not-json' }],
]

/** Responses that never complete: they end with the timeout. */
export const incompleteResponses: readonly Case[] = [
  ['T06 a connection that never answers', { hang: true }, { kind: 'timeout' }],
  ['T07 headers that never arrive', { hang: true }, { kind: 'timeout' }],
  ['T08 a body that stalls after its first bytes', { stallAfterBytes: 300 }, { kind: 'timeout' }],
]
