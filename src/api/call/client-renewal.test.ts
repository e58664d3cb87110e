import { expect, test } from 'vitest'
import { failed, other, rest, setUp, signedIn, url } from './client.test-data.ts'

test('S09 a token that is refused is renewed once for all calls, and each is tried once more', async () => {
  const { call, asked, seen, state } = setUp({ renewals: 1 })
  const results = [call(url, true), call(other), call(other)]
  await rest()
  for (const one of asked.slice()) one.answer(failed('unauthorized'))
  for (let n = 0; n < 4; n += 1) await rest()
  expect(asked.map(({ token }) => token)).toEqual(['t0', 't0', 't0', 't1', 't1', 't1'])
  for (const one of asked.slice(3)) one.answer()
  expect(await Promise.all(results)).toEqual(['ok', 'ok', 'ok'])
  expect(seen).toEqual({ renewals: 1, most: 1, refused: 0 })
  expect(state.get().status).toBe('signed-in')
})

test('S10 a token that is refused again ends the state, and that is all', async () => {
  const { call, asked, answer, seen, state } = setUp({ renewals: 9 })
  const result = call(url, true)
  await answer(failed('unauthorized'))
  for (let n = 0; n < 4; n += 1) await rest()
  await answer(failed('unauthorized'))
  expect(await result).toMatchObject({ kind: 'unauthorized' })
  expect(asked).toHaveLength(2)
  expect(seen).toEqual({ renewals: 1, most: 1, refused: 1 })
  expect(state.get().status).toBe('expired')
})

test('S11 a late 401 for the old token is tried again with the current one, without a second renewal', async () => {
  const { call, asked, answer, seen, state, clock } = setUp({ renewals: 9 })
  const late = call(other)
  await rest()
  state.set(signedIn('t9', clock()))
  await answer(failed('unauthorized'))
  expect(asked.map(({ token }) => token)).toEqual(['t0', 't9'])
  await answer()
  expect(await late).toBe('ok')
  expect(seen.renewals).toBe(0)
})

test('a link that refuses every token burns no renewals, and never ends the session', async () => {
  const { call, asked, seen, state, clock } = setUp({ renewals: 99 })
  state.set(signedIn('fresh', clock()))
  for (let n = 1; n <= 20; n += 1) {
    const result = call(other)
    await rest()
    expect(asked).toHaveLength(n)
    asked.at(-1)?.answer(failed('unauthorized'))
    expect(await result).toMatchObject({ kind: 'unauthorized' })
  }
  expect(seen.renewals).toBe(0)
  expect(state.get().status).toBe('signed-in')
})

test('signed out, nothing is sent', async () => {
  const { call, asked, state } = setUp()
  state.set({ status: 'signed-out' })
  expect(await call(url, true)).toMatchObject({ kind: 'unauthorized' })
  expect(asked).toEqual([])
})

test('a renewal that has to wait is not asked for meanwhile, and says until when', async () => {
  const until = 40_000_000
  const { call, answer } = setUp({ noRenewal: { kind: 'throttled', until } })
  const result = call(url, true)
  await answer(failed('unauthorized'))
  expect(await result).toMatchObject({ kind: 'throttled', retryAt: until })
})

test('an accounts server that cannot be reached is given a minute', async () => {
  const { call, answer, clock } = setUp({ noRenewal: { kind: 'unreachable' } })
  const result = call(url, true)
  await answer(failed('unauthorized'))
  expect(await result).toMatchObject({ kind: 'network', retryAt: clock() + 60_000 })
})
