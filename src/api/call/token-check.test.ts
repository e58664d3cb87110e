import { expect, test } from 'vitest'
import { failed, other, rest, setUp, url } from './client.test-data.ts'

const lost = failed('network')

test('T16 only a call that the board cannot work without has the token checked', async () => {
  const { call, client, outcomeOf, seen } = setUp()
  expect(await outcomeOf(call(other), lost)).toMatchObject({ kind: 'network' })
  expect(seen.checks).toBe(0)
  for (const kind of ['timeout', 'server', 'offline'] as const) {
    client.tryNow()
    expect(await outcomeOf(call(url, true), failed(kind))).toMatchObject({ kind })
  }
  expect(seen.checks).toBe(0)
})

test('T16 a check that found something out is not repeated before a response, and one that did not is', async () => {
  for (const [result, checks] of [
    [false, 1],
    [undefined, 3],
  ] as const) {
    const { call, client, outcomeOf, seen } = setUp({ check: async () => result })
    for (let n = 0; n < 3; n += 1) {
      client.tryNow()
      expect(await outcomeOf(call(url, true), lost)).toMatchObject({ kind: 'network' })
    }
    expect(seen.checks).toBe(checks)
    client.tryNow()
    expect(await outcomeOf(call(url, true))).toBe('ok')
    expect(await outcomeOf(call(url, true), lost)).toMatchObject({ kind: 'network' })
    expect(seen.checks).toBe(checks + 1)
  }
})

test('T16 with another token the call is sent again at once, and so is every call that waited for it', async () => {
  let answerCheck = (_isReplaced: boolean) => {}
  const answer = new Promise<boolean>((resolve) => (answerCheck = resolve))
  const { call, requests, seen } = setUp({ check: () => answer })
  const results = [call(url, true), call(other, true)]
  for (let n = 0; n < 10; n += 1) {
    await rest()
    for (const one of requests) one.answer(lost)
  }
  const before = requests.length
  answerCheck(true)
  for (let n = 0; n < 10; n += 1) {
    await rest()
    for (const one of requests.slice(before)) one.answer()
  }
  expect(await Promise.all(results)).toEqual(['ok', 'ok'])
  expect(requests).toHaveLength(before + 2)
  expect(seen.checks).toBe(2)
})

test('T16 a call that is cancelled does not wait for the check', async () => {
  const { call, outcomeOf } = setUp({ check: () => new Promise(() => {}) })
  const leaving = new AbortController()
  const result = outcomeOf(call(url, true, leaving.signal), lost)
  for (let n = 0; n < 10; n += 1) await rest()
  leaving.abort(new Error('left'))
  expect(await result).toMatchObject({ message: 'left' })
})
