import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../../../e2e/academy/data/random.ts'
import { crawl } from './changing-list.test-data.ts'
import { changes as waysToChange } from './list-changes.test-data.ts'
import { firstRequest, nextRequest } from './paging.ts'
import { runs } from '../../lib/runs.test-data.ts'

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
  const list = sessions(200)
  const { requests, whole } = crawl({ list, page: ({ limit }) => list.slice(0, limit) })
  expect(whole).toBe(false)
  expect(requests).toBeLessThan(20)
})

test('P08 takes all that comes where the server ignores limit', () => {
  const list = sessions(350)
  for (const size of [1, 7, 200, 350])
    expect(crawl({ list, page: ({ si }) => list.slice(si, si + size) }).found.size).toBe(350)
})

test('P09 does not take an empty page in the middle for the end', () => {
  const list = sessions(500)
  const { found } = crawl({ list, page: ({ si, limit }) => (si === 120 ? [] : list.slice(si, si + limit)) })
  expect(found.size).toBe(500)
})

test('P10 ends where the last page is exactly full, without asking past it', () => {
  expect(crawl({ list: sessions(130) })).toMatchObject({ requests: 3, whole: true })
  expect(crawl({ list: sessions(100) }, 100, 'full').requests).toBe(1)
})

test('P05 passes over the list once more for a session that was moved into the part already read', () => {
  const list = sessions(237)
  let asked = 0
  const { found, whole } = crawl({
    list,
    change(now) {
      asked += 1
      if (asked === 2) now.splice(10, 0, ...now.splice(220, 1))
    },
  })
  expect(found).toContain('s220')
  expect(whole).toBe(true)
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
    { numRuns: runs(300) },
  )
})

test('passes over a page of which nothing could be read', () => {
  const page = { sessionIds: [], received: 30, total: 200, seen: 30 }
  expect(nextRequest(page, firstRequest(100), 100)).toMatchObject({ si: 25 })
})

/** The case of the fault list that each way to change is. */
const cases: Readonly<Record<string, string>> = {
  'heads leave': 'P01',
  'insert and delete': 'P03 P04',
  'storm of eight': 'P24',
  reschedule: 'P05',
}

test.each(Object.entries(waysToChange).map(([name, change]) => [`${cases[name]} ${name}`, change] as const))(
  '%s: loses nothing that was there all the time, and asks little more than it must',
  (_, change) => {
    for (const limit of [10, 100]) {
      let asked = 0
      for (let seed = 1; seed <= 300; seed += 1) {
        const random = createRandom(seed).next
        const list = sessions(237)
        const stable = new Set(list)
        const { found, requests } = crawl(
          { list, change: (now) => change(now, random, stable) },
          limit,
          'full',
        )
        asked += requests
        expect([...stable].filter((id) => !found.has(id))).toEqual([])
      }
      if (limit === 100) expect(asked / 300 / 3).toBeLessThanOrEqual(1.3)
    }
  },
)

test('P21 sessions that start together and come in another order each time are all found', () => {
  const list = sessions(237)
  const shuffled = (seed: number) => {
    const { int } = createRandom(seed)
    return list.map((_, i) => list[i - (i % 4) + ((i + seed * int(1, 3)) % 4)] ?? list[i] ?? '')
  }
  for (let seed = 1; seed <= 200; seed += 1) {
    let asked = 0
    const page = ({ si, limit }: { si: number; limit: number }) =>
      shuffled(seed * 1000 + (asked += 1)).slice(si, si + limit)
    const { found } = crawl({ list, page })
    expect([...found].filter((id) => !list.includes(id))).toEqual([])
    expect(found.size).toBe(237)
  }
})
