import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstRequest, nextStep, type PageRequest } from './paging.ts'

interface Server {
  list: string[]
  /** Sessions a page holds at the most, whatever is asked for. */
  cap?: number
  total?: (length: number) => number | undefined
  /** What happens to the list after each request. */
  change?: (list: string[]) => void
}

function crawl({ list, cap = 100, total = (length) => length, change }: Server, pageSize = 100) {
  const collected: string[] = []
  let request: PageRequest = firstRequest(pageSize)
  for (let requests = 1; requests < 1000; requests += 1) {
    const sessionIds = list.slice(request.si, request.si + Math.min(request.limit, cap))
    collected.push(...sessionIds)
    const seen = new Set(collected).size
    const step = nextStep(
      { sessionIds, received: sessionIds.length, total: total(list.length), seen },
      request,
      pageSize,
    )
    change?.(list)
    if (step.kind === 'end') return { found: new Set(collected), requests, whole: step.whole }
    request = step.request
  }
  throw new Error('the crawl does not end')
}

const sessions = (n: number, prefix = 's') => Array.from({ length: n }, (_, i) => `${prefix}${i}`)

test.each([0, 1, 2, 29, 30, 31, 100, 125, 126, 1240])('reads a list of %i that stands still', (n) => {
  const { found, whole } = crawl({ list: sessions(n) })
  expect([...found]).toEqual(sessions(n))
  expect(whole).toBe(true)
})

test('asks for little more than it must', () => {
  expect(crawl({ list: sessions(1240) }).requests).toBeLessThanOrEqual(14)
})

test('goes on by what it received where the server gives less than asked', () => {
  for (const cap of [1, 2, 5, 6, 10]) expect(crawl({ list: sessions(57), cap }).found.size).toBe(57)
})

test('shows rows where the server counts none, and does not stop early', () => {
  expect(crawl({ list: sessions(230), total: () => 0 }).found.size).toBe(230)
  expect(crawl({ list: sessions(230), total: () => undefined }).found.size).toBe(230)
})

test('does not call a list whole that the server counts longer', () => {
  expect(crawl({ list: sessions(40), total: () => 60 })).toMatchObject({ whole: false })
})

test('ends where the server ignores si, and knows that it is not the whole list', () => {
  const firstPage = (limit: number) => sessions(200).slice(0, limit)
  let request = firstRequest(100)
  for (let requests = 1; requests < 20; requests += 1) {
    const sessionIds = firstPage(request.limit)
    const step = nextStep(
      { sessionIds, received: sessionIds.length, total: 200, seen: sessionIds.length },
      request,
      100,
    )
    if (step.kind === 'end') return expect(step.whole).toBe(false)
    request = step.request
  }
  throw new Error('the crawl does not end')
})

test('loses no session that was there all the time, however heads leave and others come and go', () => {
  const changes = fc.infiniteStream(
    fc.record({ heads: fc.nat(30), insertAt: fc.nat(200), inserts: fc.nat(3) }),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      changes,
      fc.constantFrom(10, 25, 100),
      (n, stream, pageSize) => {
        const list = sessions(n)
        const stable = new Set(list)
        let made = 0
        const { found } = crawl(
          {
            list,
            change(now) {
              if (made > 60) return
              const { value } = stream.next()
              for (const gone of now.splice(0, value.heads)) stable.delete(gone)
              for (let i = 0; i < value.inserts; i += 1) now.splice(value.insertAt, 0, `new${(made += 1)}`)
            },
          },
          pageSize,
        )
        for (const id of stable) expect(found).toContain(id)
      },
    ),
    { numRuns: 1000 },
  )
})

test('passes over a page of which nothing could be read', () => {
  const request = firstRequest(100)
  const step = nextStep({ sessionIds: [], received: 30, total: 200, seen: 30 }, request, 100)
  expect(step).toMatchObject({ kind: 'more', request: { si: 25 } })
})
