import { expect, test } from 'vitest'
import { failed, other, rest, setUp, signedIn, url } from './client.test-data.ts'

test('S09 a refused token is renewed once for all calls, and each call is retried once', async () => {
  const { call, requests, seen, state } = setUp({ renewals: 1 })
  const results = [call(url, true), call(other), call(other)]
  await rest()
  for (const one of requests.slice()) one.answer(failed('unauthorized'))
  for (let n = 0; n < 4; n += 1) await rest()
  expect(requests.map(({ token }) => token)).toEqual(['t0', 't0', 't0', 't1', 't1', 't1'])
  for (const one of requests.slice(3)) one.answer()
  expect(await Promise.all(results)).toEqual(['ok', 'ok', 'ok'])
  expect(seen).toEqual({ renewals: 1, maxAtOnce: 1, refused: 0, checks: 0 })
  expect(state.get().status).toBe('signed-in')
})

test('S10 if the renewed token is refused, too, the sign-in expires without another renewal', async () => {
  const { call, requests, answer, seen, state } = setUp({ renewals: 9 })
  const result = call(url, true)
  await answer(failed('unauthorized'))
  for (let n = 0; n < 4; n += 1) await rest()
  await answer(failed('unauthorized'))
  expect(await result).toMatchObject({ kind: 'unauthorized' })
  expect(requests).toHaveLength(2)
  expect(seen).toEqual({ renewals: 1, maxAtOnce: 1, refused: 1, checks: 0 })
  expect(state.get().status).toBe('expired')
})

test('S11 a late 401 for the old token is retried with the current one, without another renewal', async () => {
  const { call, requests, answer, seen, state, clock } = setUp({ renewals: 9 })
  const late = call(other)
  await rest()
  state.set(signedIn('t9', clock()))
  await answer(failed('unauthorized'))
  expect(requests.map(({ token }) => token)).toEqual(['t0', 't9'])
  await answer()
  expect(await late).toBe('ok')
  expect(seen.renewals).toBe(0)
})

test('an optional call that refuses a new token causes no renewal, and never ends the sign-in', async () => {
  const { call, requests, seen, state, clock } = setUp({ renewals: 99 })
  state.set(signedIn('fresh', clock()))
  for (let n = 1; n <= 20; n += 1) {
    const result = call(other)
    await rest()
    expect(requests).toHaveLength(n)
    requests.at(-1)?.answer(failed('unauthorized'))
    expect(await result).toMatchObject({ kind: 'unauthorized' })
  }
  expect(seen.renewals).toBe(0)
  expect(state.get().status).toBe('signed-in')
})

test('nothing is sent while signed out', async () => {
  const { call, requests, state } = setUp()
  state.set({ status: 'signed-out' })
  expect(await call(url, true)).toMatchObject({ kind: 'unauthorized' })
  expect(requests).toEqual([])
})

test('a throttled renewal makes the call fail with the time of a retry', async () => {
  const until = 40_000_000
  const { call, answer } = setUp({ noRenewal: { kind: 'throttled', until } })
  const result = call(url, true)
  await answer(failed('unauthorized'))
  expect(await result).toMatchObject({ kind: 'throttled', retryAt: until })
})

test('if the accounts server cannot be reached, the retry is in a minute', async () => {
  const { call, answer, clock } = setUp({ noRenewal: { kind: 'unreachable' } })
  const result = call(url, true)
  await answer(failed('unauthorized'))
  expect(await result).toMatchObject({ kind: 'network', retryAt: clock() + 60_000 })
})
