import { expect, test } from 'vitest'
import { checkTokenAnswer, lifetime } from './token-answer.ts'

const good = { access_token: 'x', token_type: 'Bearer' }

test.each([
  ['an error with status 200', { error: 'invalid_code' }, 'invalid_code'],
  ['an error beside a token', { ...good, error: 'Access Denied' }, 'Access Denied'],
])('%s is a refusal', (_name, answer, error) => {
  expect(() => checkTokenAnswer(answer)).toThrow(expect.objectContaining({ error }))
})

test.each([
  ['an empty token', { ...good, access_token: '' }, 'no access token'],
  ['nothing', {}, 'no access token'],
  ['an error that is not text', { error: { code: 500 } }, 'no access token'],
  ['A24 a DPoP token', { ...good, token_type: 'DPoP' }, 'token type DPoP'],
  ['A24 a mac token', { ...good, token_type: 'mac' }, 'token type mac'],
  ['A24 a token of no type', { access_token: 'x' }, 'token type missing'],
  ['a token that is not text', { ...good, access_token: 7 }, 'access_token'],
  ['a refresh token that is not text', { ...good, refresh_token: ['x'] }, 'refresh_token'],
  ['a list of scopes', { ...good, scope: ['a', 'b'] }, 'scope'],
])('%s is not accepted', (_name, answer, what) => {
  expect(() => checkTokenAnswer(answer)).toThrow(
    expect.objectContaining({ failure: { kind: 'unusable', what } }),
  )
})

test('what is null is missing', () => {
  const answer = { ...good, refresh_token: null, scope: null, id_token: null, error: null }
  checkTokenAnswer(answer)
  expect(answer).toEqual(good)
})

test('accepts the type Bearer in any case', () => {
  expect(() => checkTokenAnswer(good)).not.toThrow()
  expect(() => checkTokenAnswer({ ...good, token_type: 'bearer' })).not.toThrow()
})

test.each([
  [3600, 3600],
  ['3600', 3600],
  [3_600_000, 3600],
  ['3600000', 3600],
  [undefined, 3600],
  ['soon', 3600],
  [0, 3600],
  [-1, 3600],
  [120, 120],
  [604_800, 604_800],
  [2_592_000_000, 2_592_000],
  // Not a lifetime at all, but a time: an hour is assumed.
  [1_800_000_000_000, 3600],
])('a lifetime of %j is %i seconds', (given, seconds) => {
  expect(lifetime(given)).toBe(seconds)
})
