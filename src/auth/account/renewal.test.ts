import { expect, test } from 'vitest'
import { createStore } from '../../lib/store.ts'
import { createRenewal } from './renewal.ts'
import { SignInError, type Session } from './auth-state.ts'
import { signedInWith } from './auth-state.test-data.ts'

function setUp(answers: readonly (string | undefined)[]) {
  const session = createStore<Session>(signedInWith('old'))
  const asked: string[] = []
  let now = 0
  const renewed = createRenewal(
    session,
    async (refused) => {
      const next = answers[asked.length]
      asked.push(refused)
      await Promise.resolve()
      if (next === undefined) throw new SignInError({ kind: 'refused', code: 'invalid_grant' })
      session.set(signedInWith(next))
    },
    () => now,
  )
  return { session, asked, renewed, go: (ms: number) => (now += ms) }
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

test('a renewal that failed leaves the session, and is not asked for again within a minute', async () => {
  const { renewed, asked, go, session } = setUp([undefined, 'new'])
  expect(await Promise.all([renewed('old'), renewed('old')])).toEqual([undefined, undefined])
  expect(session.get().status).toBe('signed-in')
  expect(await renewed('old')).toBeUndefined()
  expect(asked).toEqual(['old'])
  go(60_000)
  expect(await renewed('old')).toBe('new')
})

test('whoever is signed out gets none', async () => {
  const { renewed, asked, session } = setUp(['new'])
  session.set({ status: 'signed-out' })
  expect(await renewed('old')).toBeUndefined()
  expect(asked).toEqual([])
})

test('a renewal that could not be asked for says so, to all who ask within a minute', async () => {
  const session = createStore<Session>(signedInWith('old'))
  let asked = 0
  const renewed = createRenewal(
    session,
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
  expect(session.get().status).toBe('signed-in')
})
