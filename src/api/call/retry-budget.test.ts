import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRetryBudget } from './retry-budget.ts'

test('starts with three retries, and holds at most ten', () => {
  const budget = createRetryBudget()
  const retries = () => {
    let spent = 0
    while (budget.spend()) spent += 1
    return spent
  }
  expect(retries()).toBe(3)
  for (let calls = 0; calls < 5; calls += 1) budget.deposit()
  expect(retries()).toBe(1)
  for (let calls = 0; calls < 1000; calls += 1) budget.deposit()
  expect(retries()).toBe(10)
})

test('S38 whatever fails, there are at most 1.2 requests for each call, plus three', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 300 }), (wantedRetries) => {
      const budget = createRetryBudget()
      let requests = 0
      for (const retries of wantedRetries) {
        budget.deposit()
        requests += 1
        for (let n = 0; n < retries && budget.spend(); n += 1) requests += 1
      }
      expect(requests).toBeLessThanOrEqual(wantedRetries.length * 1.2 + 3)
    }),
  )
})
