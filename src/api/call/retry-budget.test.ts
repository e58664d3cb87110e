import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRetryBudget } from './retry-budget.ts'

test('begins with three retries, and never holds more than ten', () => {
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

test('S38 whatever fails, requests stay within 1.2 for each call and the reserve', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 300 }), (wishes) => {
      const budget = createRetryBudget()
      let requests = 0
      for (const wish of wishes) {
        budget.deposit()
        requests += 1
        for (let n = 0; n < wish && budget.spend(); n += 1) requests += 1
      }
      expect(requests).toBeLessThanOrEqual(wishes.length * 1.2 + 3)
    }),
  )
})
