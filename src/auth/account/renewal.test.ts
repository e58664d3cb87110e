import { expect, test } from 'vitest'
import { createStore } from '../../lib/store.ts'
import { createRenewal } from './renewal.ts'
import type { AuthState } from './auth-state.ts'
import { SignInError } from '../failure/sign-in-error.ts'
import { signedInWith } from './auth-state.test-data.ts'

function setUp(answers: readonly (string | undefined)[]) {
  const state = createStore<AuthState>(signedInWith('old'))
  const asked: string[] = []
  let now = 0
  const renewed = createRenewal(
    state,
    async (refused) => {
      const next = answers[asked.length]
      asked.push(refused)
      await Promise.resolve()
      if (next === undefined) throw new SignInError({ kind: 'refused', code: 'invalid_grant' })
      state.set(signedInWith(next))
    },
    () => now,
  )
  return { state, asked, renewed, go: (ms: number) => (now += ms) }
}

test('however many ask, one renewal is made, and all get its token', async () => {
  const { renewed, asked } = setUp(['new'])
  expect(await Promise.all([renewed('old'), renewed('old'), renewed('old')])).toEqual(['new', 'new', 'new'])
  expect(await renewed('old')).toBe('new')
  expect(asked).toEqual(['old'])
})

test('a token that is refused later is renewed in its turn', async () => {
  const { renewed, asked } = setUp(['new', 'newer'])
  await renewed('old')
  expect(await renewed('new')).toBe('newer')
  expect(asked).toEqual(['old', 'new'])
})

test('a renewal that failed leaves the state, and is not asked for again within a minute', async () => {
  const { renewed, asked, go, state } = setUp([undefined, 'new'])
  expect(await Promise.all([renewed('old'), renewed('old')])).toEqual([undefined, undefined])
  expect(state.get().status).toBe('signed-in')
  expect(await renewed('old')).toBeUndefined()
  expect(asked).toEqual(['old'])
  go(60_000)
  expect(await renewed('old')).toBe('new')
})

test('whoever is signed out gets none', async () => {
  const { renewed, asked, state } = setUp(['new'])
  state.set({ status: 'signed-out' })
  expect(await renewed('old')).toBeUndefined()
  expect(asked).toEqual([])
})

test('a renewal that could not be asked for says so, to all who ask within a minute', async () => {
  const state = createStore<AuthState>(signedInWith('old'))
  let asked = 0
  const renewed = createRenewal(
    state,
    async () => {
      asked += 1
      throw new TypeError('Failed to fetch')
    },
    () => 0,
  )
  const unreachable = { failure: { kind: 'unreachable' } }
  await expect(Promise.all([renewed('old'), renewed('old')])).rejects.toMatchObject(unreachable)
  await expect(renewed('old')).rejects.toMatchObject(unreachable)
  expect(asked).toBe(1)
  expect(state.get().status).toBe('signed-in')
})
