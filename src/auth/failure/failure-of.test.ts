import { ErrorResponse } from 'oidc-client-ts'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failureOf } from './failure-of.ts'

const library = readFileSync(
  new URL('../../../node_modules/oidc-client-ts/dist/esm/oidc-client-ts.js', import.meta.url),
  'utf8',
)

test.each([
  ['nonce in id_token does not match nonce in client storage', { kind: 'forged', what: 'nonce' }],
  ['ID Token is missing a subject claim', { kind: 'forged', what: 'sub' }],
  ['auth_time in id_token does not match original auth_time', { kind: 'forged', what: 'auth_time' }],
  ['azp in id_token does not match original azp', { kind: 'forged', what: 'azp' }],
  ['azp not in id_token, but present in original id_token', { kind: 'forged', what: 'azp' }],
  ['sub in id_token does not match current sub', { kind: 'somebody-else' }],
  ['No matching state found in storage', { kind: 'stale' }],
  ['No state in response', { kind: 'stale' }],
  ['State does not match', { kind: 'stale' }],
  ['authority mismatch on settings vs. signin state', { kind: 'stale' }],
  ['client_id mismatch on settings vs. signin state', { kind: 'stale' }],
  ['Expected code in response', { kind: 'unusable', what: 'no code' }],
])('“%s”, which the library says, is an answer that was not accepted', (message, failure) => {
  expect(library).toContain(message)
  expect(failureOf(new Error(message))).toEqual(failure)
})

test.each([
  [new ErrorResponse({ error: 'invalid_grant' }), { kind: 'refused', code: 'invalid_grant' }],
  [new ErrorResponse({ error: 'access_denied' }), { kind: 'denied' }],
  [new TypeError('Failed to fetch'), { kind: 'unreachable' }],
  [new DOMException('too slow', 'TimeoutError'), { kind: 'timed-out' }],
  [new DOMException('full', 'QuotaExceededError'), { kind: 'no-storage' }],
  [new DOMException('blocked', 'SecurityError'), { kind: 'no-storage' }],
  // As oidc-client-ts reports a status: over HTTP/1, over HTTP/2, and with a body.
  [new Error('Service Unavailable (503)'), { kind: 'bad-status', status: 503 }],
  [new Error(' (503)'), { kind: 'bad-status', status: 503 }],
  [new Error('Not Found (404): {"x":1}'), { kind: 'bad-status', status: 404 }],
  [new Error('Invalid response Content-Type: text/html, from URL: x'), { kind: 'unreadable' }],
  [new SyntaxError('Unexpected token'), { kind: 'unreadable' }],
  ['something else', { kind: 'unreadable' }],
])('%o is a failure of its own kind', (error, failure) => {
  expect(failureOf(error)).toEqual(failure)
})
