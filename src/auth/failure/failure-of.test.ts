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
  ['subject from UserInfo response does not match subject in ID Token', { kind: 'forged', what: 'sub' }],
  ['auth_time in id_token does not match original auth_time', { kind: 'forged', what: 'auth_time' }],
  ['azp in id_token does not match original azp', { kind: 'forged', what: 'azp' }],
  ['azp not in id_token, but present in original id_token', { kind: 'forged', what: 'azp' }],
  ['sub in id_token does not match current sub', { kind: 'somebody-else' }],
  ['No matching state found in storage', { kind: 'stale' }],
  ['No state in response', { kind: 'stale' }],
  ['State does not match', { kind: 'stale' }],
  ['authority mismatch on settings vs. signin state', { kind: 'stale' }],
  ['client_id mismatch on settings vs. signin state', { kind: 'stale' }],
  ['Expected code in response', { kind: 'refused', code: 'no code' }],
])('“%s”, which the library says, is an answer that was not accepted', (message, failure) => {
  expect(library).toContain(message)
  expect(failureOf(new Error(message))).toEqual(failure)
})

test('an error code of the accounts server is a refusal, and an error of the network is not', () => {
  expect(failureOf(new ErrorResponse({ error: 'invalid_grant' }))).toEqual({
    kind: 'refused',
    code: 'invalid_grant',
  })
  expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' })
})
