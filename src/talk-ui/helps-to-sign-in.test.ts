import { expect, test } from 'vitest'
import { ApiError } from '../api/call/api-error.ts'
import { tokenOf } from '../auth/account/auth-state.test-data.ts'
import type { AuthState } from '../auth/account/auth-state.ts'
import { helpsToSignIn } from './helps-to-sign-in.ts'

const scopes = ['list', 'portals']
const refused = new ApiError('unauthorized')
const lacking = new ApiError('missing-scope')
const token = tokenOf('t', { granted: 'list portals' })
const withPart = { ...token, granted: 'portals' }

test.each<[name: string, helps: boolean, error: unknown, state: AuthState]>([
  ['a refused token', true, refused, { status: 'signed-in', token }],
  ['a refused token that is about to end', true, refused, { status: 'expiring', token }],
  ['a refused token while the popup is open', true, refused, { status: 'signing-in', token }],
  [
    'a refused token, where the bar says that the sign-in has ended',
    false,
    refused,
    { status: 'expired', token },
  ],
  ['a scope that was not granted', true, lacking, { status: 'signed-in', token: withPart }],
  [
    'a scope of which nothing is known',
    true,
    lacking,
    { status: 'signed-in', token: { ...token, granted: undefined } },
  ],
  ['a scope that is not requested', false, lacking, { status: 'signed-in', token }],
  ['another refusal', false, new ApiError('forbidden'), { status: 'signed-in', token: withPart }],
  ['an unknown error', false, new Error('?'), { status: 'signed-in', token: withPart }],
  ['nobody', false, refused, { status: 'signed-out' }],
])('%s: %s', (_name, helps, error, state) => {
  expect(helpsToSignIn(error, state, scopes)).toBe(helps)
})
