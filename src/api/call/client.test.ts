import { expect, test } from 'vitest'
import { failed, other, rest, setUp, url } from './client.test-data.ts'

test('tries again twice what may be over soon, after waits that grow', async () => {
  for (const kind of ['network', 'server'] as const) {
    const { call, answer, asked, waits } = setUp()
    const result = call()
    await answer(failed(kind))
    await answer(failed(kind))
    await answer()
    expect(await result).toBe('ok')
    expect(asked).toHaveLength(3)
    expect(waits).toEqual([250, 500])
  }
})

test.each(['timeout', 'offline', 'throttled', 'rejected', 'forbidden', 'missing-scope'] as const)(
  'does not try again: %s',
  async (kind) => {
    const { call, answer, asked } = setUp({ renewals: 5 })
    const result = call(url, true)
    await answer(failed(kind))
    expect(await result).toMatchObject({ kind })
    expect(asked).toHaveLength(1)
  },
)

test('says where, without the query, and when it makes sense to try again', async () => {
  const { call, answer, clock } = setUp()
  const result = call()
  await answer(failed('timeout'))
  expect(await result).toMatchObject({ where: '/api/v4/1/talks.json', retryAt: clock() + 3000 })
  const settled = call()
  await answer(failed('not-found'))
  expect(await settled).toMatchObject({ where: '/api/v4/1/talks.json', retryAt: undefined })
})

test('S35 waits in the call for what the server asks up to two seconds, else says when', async () => {
  const { call, answer, waits, clock } = setUp()
  const short = call()
  await answer(failed('server', clock() + 1500))
  await answer()
  expect(await short).toBe('ok')
  expect(waits).toEqual([1750])
  const retryAt = clock() + 20_000
  const long = call()
  await answer(failed('server', retryAt))
  expect(await long).toMatchObject({ kind: 'server', retryAt })
})

test('S38 where every first try fails, one call in five is tried again', async () => {
  const { call, answer, outcomeOf, asked } = setUp()
  for (let calls = 1; calls <= 100; calls += 1) {
    const result = call()
    await answer(failed('network'))
    await outcomeOf(result)
    // An answer in between, so that the circuit stays closed.
    expect(await outcomeOf(call(other))).toBe('ok')
  }
  expect(asked.length).toBeGreaterThan(220)
  expect(asked.length).toBeLessThanOrEqual(200 * 1.2 + 3)
})

test('S38 500 for ever: few requests, none while the circuit is open, and a manual way out', async () => {
  const { client, call, outcomeOf, asked, go } = setUp()
  for (let calls = 0; calls < 200; calls += 1) {
    expect(await outcomeOf(call(), failed('server'))).toMatchObject({ kind: 'server' })
    go(500)
  }
  expect(asked.length).toBeLessThan(40)
  const sent = asked.length
  expect(await call(other)).toMatchObject({ kind: 'server', where: '/api/v4/1/tickets.json' })
  expect(asked).toHaveLength(sent)
  client.tryNow()
  expect(await outcomeOf(call())).toBe('ok')
  expect(asked).toHaveLength(sent + 1)
})

test('while one call tries how things are the others wait, and go on or fail with it', async () => {
  const { call, asked, go, client } = setUp()
  const first = call()
  await rest()
  asked[0]?.answer(failed('throttled'))
  await first
  for (const [outcome, expected] of [
    [failed('throttled'), { kind: 'throttled' }],
    [undefined, 'ok'],
  ] as const) {
    go(120_000)
    const before = asked.length
    const results = [call(), call(), call()]
    await rest()
    expect(asked).toHaveLength(before + 1)
    asked.at(-1)?.answer(outcome)
    await rest()
    for (const one of asked.slice(before + 1)) one.answer()
    for (const result of results) {
      if (typeof expected === 'string') expect(await result).toBe(expected)
      else expect(await result).toMatchObject(expected)
    }
  }
  client.tryNow()
})

test('a caller that gives up is gone at once, and says nothing about the server', async () => {
  const { call, asked, go } = setUp()
  const first = call()
  await rest()
  asked[0]?.answer(failed('throttled'))
  await first
  go(10_000)
  const probing = new AbortController()
  const waiting = new AbortController()
  const probe = call(url, false, probing.signal)
  const held = call(url, false, waiting.signal)
  const next = call()
  await rest()
  waiting.abort('enough')
  expect(await held).toBe('enough')
  probing.abort('left')
  expect(await probe).toBe('left')
  await rest()
  expect(asked).toHaveLength(3)
  asked.at(-1)?.answer()
  expect(await next).toBe('ok')
})
