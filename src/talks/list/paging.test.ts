import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../../../e2e/academy/data/random.ts'
import { crawl } from './changing-list.test-data.ts'
import { changes as waysToChange } from './list-changes.test-data.ts'
import { firstRequest, nextRequest } from './paging.ts'
import { runs } from '../../lib/runs.test-data.ts'

const sessions = (n: number, prefix = 's') => Array.from({ length: n }, (_, i) => `${prefix}${i}`)

test.each([0, 1, 2, 29, 30, 31, 100, 125, 126, 1240])('reads a list of %i that does not change', (n) => {
  const { found, whole } = crawl({ list: sessions(n) })
  expect([...found]).toEqual(sessions(n))
  expect(whole).toBe(true)
})

test('sends few more requests than necessary', () => {
  expect(crawl({ list: sessions(1240) }).requests).toBeLessThanOrEqual(14)
})

test('continues after the sessions received if the server sends fewer than requested', () => {
  for (const cap of [1, 2, 5, 6, 10]) expect(crawl({ list: sessions(57), cap }).found.size).toBe(57)
})

test('reads all rows if the server’s count is zero or missing', () => {
  expect(crawl({ list: sessions(230), total: () => 0 }).found.size).toBe(230)
  expect(crawl({ list: sessions(230), total: () => undefined }).found.size).toBe(230)
})

test('a list with fewer sessions than the server counts is not complete', () => {
  expect(crawl({ list: sessions(40), total: () => 60 })).toMatchObject({ whole: false })
})

test('ends if the server ignores si, and reports the list as incomplete', () => {
  const list = sessions(200)
  const { requests, whole } = crawl({ list, page: ({ limit }) => list.slice(0, limit) })
  expect(whole).toBe(false)
  expect(requests).toBeLessThan(20)
})

test('P08 reads everything if the server ignores limit', () => {
  const list = sessions(350)
  for (const size of [1, 7, 200, 350])
    expect(crawl({ list, page: ({ si }) => list.slice(si, si + size) }).found.size).toBe(350)
})

test('P09 does not treat an empty page in the middle as the end', () => {
  const list = sessions(500)
  const { found } = crawl({ list, page: ({ si, limit }) => (si === 120 ? [] : list.slice(si, si + limit)) })
  expect(found.size).toBe(500)
})

test('P10 ends without another request if the last page is exactly full', () => {
  expect(crawl({ list: sessions(130) })).toMatchObject({ requests: 3, whole: true })
  expect(crawl({ list: sessions(100) }, 100, 'full').requests).toBe(1)
})

test('P05 makes another pass for a session that was moved into the part already read', () => {
  const list = sessions(237)
  let requests = 0
  const { found, whole } = crawl({
    list,
    change(now) {
      requests += 1
      if (requests === 2) now.splice(10, 0, ...now.splice(220, 1))
    },
  })
  expect(found).toContain('s220')
  expect(whole).toBe(true)
})

test('finds every session that is in the list all the time, whatever is removed and inserted', () => {
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
        let inserted = 0
        const { found } = crawl(
          {
            list,
            change(now) {
              if (inserted > 60) return
              const { value } = stream.next()
              for (const gone of now.splice(0, value.heads)) stable.delete(gone)
              for (let i = 0; i < value.inserts; i += 1)
                now.splice(value.insertAt, 0, `new${(inserted += 1)}`)
            },
          },
          pageSize,
        )
        for (const id of stable) expect(found).toContain(id)
      },
    ),
    { numRuns: runs(300) },
  )
})

test('continues after a page of which nothing could be read', () => {
  const page = { sessionIds: [], received: 30, total: 200, seen: 30 }
  expect(nextRequest(page, firstRequest(100), 100)).toMatchObject({ si: 25 })
})

/** The ids in the list of faults, by the kind of change. */
const cases: Readonly<Record<string, string>> = {
  'heads leave': 'P01',
  'insert and delete': 'P03 P04',
  'storm of eight': 'P24',
  reschedule: 'P05',
}

test.each(Object.entries(waysToChange).map(([name, change]) => [`${cases[name]} ${name}`, change] as const))(
  '%s: finds every session that is in the list all the time, with few extra requests',
  (_, change) => {
    for (const limit of [10, 100]) {
      let totalRequests = 0
      for (let seed = 1; seed <= 300; seed += 1) {
        const random = createRandom(seed).next
        const list = sessions(237)
        const stable = new Set(list)
        const { found, requests } = crawl(
          { list, change: (now) => change(now, random, stable) },
          limit,
          'full',
        )
        totalRequests += requests
        expect([...stable].filter((id) => !found.has(id))).toEqual([])
      }
      if (limit === 100) expect(totalRequests / 300 / 3).toBeLessThanOrEqual(1.3)
    }
  },
)

test('P21 finds all sessions that start together and are sorted differently in each response', () => {
  const list = sessions(237)
  const shuffled = (seed: number) => {
    const { int } = createRandom(seed)
    return list.map((_, i) => list[i - (i % 4) + ((i + seed * int(1, 3)) % 4)] ?? list[i] ?? '')
  }
  for (let seed = 1; seed <= 200; seed += 1) {
    let requests = 0
    const page = ({ si, limit }: { si: number; limit: number }) =>
      shuffled(seed * 1000 + (requests += 1)).slice(si, si + limit)
    const { found } = crawl({ list, page })
    expect([...found].filter((id) => !list.includes(id))).toEqual([])
    expect(found.size).toBe(237)
  }
})
