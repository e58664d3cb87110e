import { expect, test } from 'vitest'
import { createStore } from '../../lib/store.ts'
import { createSingleRenewal } from './single-renewal.ts'
import type { AuthState } from './auth-state.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { signedInWith } from './auth-state.test-data.ts'

function setUp(answers: readonly (string | undefined)[]) {
  const state = createStore<AuthState>(signedInWith('old'))
  const requested: string[] = []
  let now = 0
  const renewed = createSingleRenewal(
    state,
    async (refused) => {
      const next = answers[requested.length]
      requested.push(refused)
      await Promise.resolve()
      if (next === undefined) throw new SignInError({ kind: 'refused', code: 'invalid_grant' })
      state.set(signedInWith(next))
    },
    () => now,
  )
  return { state, requested, renewed, advance: (ms: number) => (now += ms) }
}

test('concurrent calls share one renewal and its token', async () => {
  const { renewed, requested } = setUp(['new'])
  expect(await Promise.all([renewed('old'), renewed('old'), renewed('old')])).toEqual(['new', 'new', 'new'])
  expect(await renewed('old')).toBe('new')
  expect(requested).toEqual(['old'])
})

test('a token that is refused later is renewed again', async () => {
  const { renewed, requested } = setUp(['new', 'newer'])
  await renewed('old')
  expect(await renewed('new')).toBe('newer')
  expect(requested).toEqual(['old', 'new'])
})

test('a failed renewal does not change the state, and is not repeated within a minute', async () => {
  const { renewed, requested, advance, state } = setUp([undefined, 'new'])
  expect(await Promise.all([renewed('old'), renewed('old')])).toEqual([undefined, undefined])
  expect(state.get().status).toBe('signed-in')
  expect(await renewed('old')).toBeUndefined()
  expect(requested).toEqual(['old'])
  advance(60_000)
  expect(await renewed('old')).toBe('new')
})

test('a renewal that is throttled is not repeated before its time', async () => {
  const state = createStore<AuthState>(signedInWith('old'))
  let now = 0
  let requested = 0
  const renewed = createSingleRenewal(
    state,
    async () => {
      requested += 1
      throw new SignInError({ kind: 'throttled', until: 600_000 })
    },
    () => now,
  )
  for (const [at, requests] of [
    [0, 1],
    [60_000, 1],
    [599_999, 1],
    [600_000, 2],
  ] as const) {
    now = at
    await expect(renewed('old')).rejects.toMatchObject({ failure: { kind: 'throttled' } })
    expect(requested).toBe(requests)
  }
})

test('no token is renewed while signed out', async () => {
  const { renewed, requested, state } = setUp(['new'])
  state.set({ status: 'signed-out' })
  expect(await renewed('old')).toBeUndefined()
  expect(requested).toEqual([])
})

test('if the accounts server is unreachable, all calls within a minute throw', async () => {
  const state = createStore<AuthState>(signedInWith('old'))
  let requested = 0
  const renewed = createSingleRenewal(
    state,
    async () => {
      requested += 1
      throw new TypeError('Failed to fetch')
    },
    () => 0,
  )
  const unreachable = { failure: { kind: 'unreachable' } }
  await expect(Promise.all([renewed('old'), renewed('old')])).rejects.toMatchObject(unreachable)
  await expect(renewed('old')).rejects.toMatchObject(unreachable)
  expect(requested).toBe(1)
  expect(state.get().status).toBe('signed-in')
})
