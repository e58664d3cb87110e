import { expect, test } from 'vitest'
import { failed, other, rest, setUp, signedIn, url } from './client.test-data.ts'

test('retries network and server errors twice, with growing delays', async () => {
  for (const kind of ['network', 'server'] as const) {
    const { call, answer, requests, delays } = setUp()
    const result = call()
    await answer(failed(kind))
    await answer(failed(kind))
    await answer()
    expect(await result).toBe('ok')
    expect(requests).toHaveLength(3)
    expect(delays).toEqual([250, 500])
  }
})

test.each(['timeout', 'offline', 'throttled', 'rejected', 'forbidden', 'missing-scope'] as const)(
  'does not retry: %s',
  async (kind) => {
    const { call, answer, requests } = setUp({ renewals: 5 })
    const result = call(url, true)
    await answer(failed(kind))
    expect(await result).toMatchObject({ kind })
    expect(requests).toHaveLength(1)
  },
)

test('the error contains the path without the query, and the time of a retry', async () => {
  const { call, answer, clock } = setUp()
  const result = call()
  await answer(failed('timeout'))
  expect(await result).toMatchObject({ where: '/api/v4/1/talks.json', retryAt: clock() + 3000 })
  const settled = call()
  await answer(failed('not-found'))
  expect(await settled).toMatchObject({ where: '/api/v4/1/talks.json', retryAt: undefined })
})

test('S35 waits within the call for a Retry-After of up to two seconds, else throws with retryAt', async () => {
  const { call, answer, delays, clock } = setUp()
  const short = call()
  await answer(failed('server', clock() + 1500))
  await answer()
  expect(await short).toBe('ok')
  expect(delays).toEqual([1750])
  const retryAt = clock() + 20_000
  const long = call()
  await answer(failed('server', retryAt))
  expect(await long).toMatchObject({ kind: 'server', retryAt })
})

test('S38 if every first request fails, one call in five is retried', async () => {
  const { call, answer, outcomeOf, requests } = setUp()
  for (let calls = 1; calls <= 100; calls += 1) {
    const result = call()
    await answer(failed('network'))
    await outcomeOf(result)
    // A success in between keeps the circuit closed.
    expect(await outcomeOf(call(other))).toBe('ok')
  }
  expect(requests.length).toBeGreaterThan(220)
  expect(requests.length).toBeLessThanOrEqual(200 * 1.2 + 3)
})

test('S38 permanent status 500: few requests, none while the circuit is open, one at once after tryNow', async () => {
  const { client, call, outcomeOf, requests, advance } = setUp()
  for (let calls = 0; calls < 200; calls += 1) {
    expect(await outcomeOf(call(), failed('server'))).toMatchObject({ kind: 'server' })
    advance(500)
  }
  expect(requests.length).toBeLessThan(40)
  const sent = requests.length
  expect(await call(other)).toMatchObject({ kind: 'server', where: '/api/v4/1/tickets.json' })
  expect(requests).toHaveLength(sent)
  client.tryNow()
  expect(await outcomeOf(call())).toBe('ok')
  expect(requests).toHaveLength(sent + 1)
})

test('while one call probes the server the others wait, and continue or fail with it', async () => {
  const { call, requests, advance, client } = setUp()
  const first = call()
  await rest()
  requests[0]?.answer(failed('throttled'))
  await first
  for (const [outcome, expected] of [
    [failed('throttled'), { kind: 'throttled' }],
    [undefined, 'ok'],
  ] as const) {
    advance(120_000)
    const before = requests.length
    const results = [call(), call(), call()]
    await rest()
    expect(requests).toHaveLength(before + 1)
    requests.at(-1)?.answer(outcome)
    await rest()
    for (const one of requests.slice(before + 1)) one.answer()
    for (const result of results) {
      if (typeof expected === 'string') expect(await result).toBe(expected)
      else expect(await result).toMatchObject(expected)
    }
  }
  client.tryNow()
})

test('a cancelled call rejects at once, and does not affect the circuit', async () => {
  const { call, requests, advance } = setUp()
  const first = call()
  await rest()
  requests[0]?.answer(failed('throttled'))
  await first
  advance(10_000)
  const probing = new AbortController()
  const waiting = new AbortController()
  const probe = call(url, false, probing.signal)
  const waitingCall = call(url, false, waiting.signal)
  const next = call()
  await rest()
  waiting.abort('enough')
  expect(await waitingCall).toBe('enough')
  probing.abort('left')
  expect(await probe).toBe('left')
  await rest()
  expect(requests).toHaveLength(3)
  requests.at(-1)?.answer()
  expect(await next).toBe('ok')
})

test('a retry is sent with the token that has replaced the one of the attempt before', async () => {
  const { call, answer, requests, state, clock } = setUp()
  const result = call()
  await rest()
  state.set(signedIn('t9', clock()))
  await answer(failed('network'))
  await answer()
  expect(await result).toBe('ok')
  expect(requests.map(({ token }) => token)).toEqual(['t0', 't9'])
})

test('an error in the program is thrown as it is, and not reported as a failure of the network', async () => {
  const { call, answer } = setUp()
  const result = call()
  const mistake = new TypeError('not a function')
  await answer(mistake)
  expect(await result).toBe(mistake)
})
