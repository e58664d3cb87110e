import { expect, test } from 'vitest'
import { heldToken, type AuthState } from './auth-state.ts'
import { signedInWith } from './auth-state.test-data.ts'
import { createStore } from '../../lib/store.ts'
import { checkToken } from './check-token.ts'

const base = new URL('https://board.example/')
const signedIn = signedInWith('old', { since: 0, renewable: true })
const token = heldToken(signedIn)

test('T16 a sign-in that is under way, or that failed, stays as it is, and the token is not renewed', async () => {
  for (const before of [
    { status: 'signing-in', token },
    { status: 'failed', failure: { kind: 'unreachable' }, token },
  ] as const) {
    const state = createStore<AuthState>(before)
    let renewals = 0
    const renewed = async () => {
      renewals += 1
      return undefined
    }
    expect(await checkToken({ state, base }, renewed, 'https://api.example/talks.json')).toBeUndefined()
    expect(state.get()).toBe(before)
    expect(renewals).toBe(0)
  }
})

test('T16 a sign-in that begins during the check stays as it is', async () => {
  const state = createStore<AuthState>(signedIn)
  const renewed = async () => {
    state.set({ status: 'signing-in', token })
    return undefined
  }
  expect(await checkToken({ state, base }, renewed, 'https://api.example/talks.json')).toBe(false)
  expect(state.get().status).toBe('signing-in')
})
