import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import cases from './cases/hostile-urls.json'
import { goodJoin, goodLink, hostileJoin, hostileLink, hostLists, roots } from './hostile-url.test-data.ts'
import { guardJoinUrl } from './join-guard.ts'
import { guardLink } from './link-guard.ts'
import { harmOfJoin, harmOfLink } from './url-harm.test-data.ts'
import { runs } from '../../lib/runs.test-data.ts'

const root = new URL('https://academy.example/api/v4/100000000/')
const follows = (kind: string, url: unknown) =>
  kind === 'link' ? guardLink(url, root) : guardJoinUrl(url, ['academy.example'])

describe.each(['link', 'join'])('%s cases', (kind) => {
  test.each(cases.filter((one) => one.kind === kind))('$expect: $why', ({ url, expect: verdict }) => {
    expect(follows(kind, url) === undefined ? 'refuse' : 'follow').toBe(verdict)
  })
})

test('an accepted link has the academy’s origin and root path, and is unchanged by the URL parser', () => {
  const inputs = runs(8000)
  let followed = 0
  fc.assert(
    fc.property(hostileLink, ({ raw, root: from }) => {
      const href = guardLink(raw, from)
      if (href === undefined) return
      followed += 1
      expect([harmOfLink(raw, from), harmOfLink(href, from)]).toEqual([[], []])
      expect([href, from.origin + href]).toContain(raw)
    }),
    { numRuns: inputs },
  )
  expect(followed).toBeGreaterThan(inputs / 100)
  expect(followed).toBeLessThan(inputs / 2)
})

test('an accepted join link is an https URL of a session at a listed host, and is unchanged by the URL parser', () => {
  const inputs = runs(8000)
  let followed = 0
  fc.assert(
    fc.property(hostileJoin, ({ raw, hosts }) => {
      const url = guardJoinUrl(raw, hosts)
      if (url === undefined) return
      followed += 1
      expect(harmOfJoin(url, hosts)).toEqual([])
      expect(url).toBe(raw)
    }),
    { numRuns: inputs },
  )
  expect(followed).toBeGreaterThan(inputs / 100)
  expect(followed).toBeLessThan(inputs / 2)
})

test.each(roots)('valid links of %s are accepted, and by no other academy', (own) => {
  const others = roots.filter((other) => other !== own)
  fc.assert(
    fc.property(goodLink(own), (raw) => {
      expect(harmOfLink(raw, own)).toEqual([])
      const href = guardLink(raw, own)
      expect([href, own.origin + href]).toContain(raw)
      expect(others.filter((other) => guardLink(raw, other) !== undefined)).toEqual([])
    }),
    { numRuns: runs(1000) },
  )
})

test.each(hostLists)('valid join links are accepted', (...hosts) => {
  fc.assert(
    fc.property(goodJoin(hosts), (raw) => {
      expect(harmOfJoin(raw, hosts)).toEqual([])
      expect(guardJoinUrl(raw, hosts)).toBe(raw)
      expect(guardJoinUrl(raw, ['another.example'])).toBeUndefined()
    }),
    { numRuns: runs(1000) },
  )
})

test('anything but text is rejected', () => {
  const notText = fc.oneof(
    fc.anything().filter((value) => typeof value !== 'string'),
    goodLink(root).map((link) => [link]),
    goodLink(root).map((link) => ({ toString: () => link })),
  )
  fc.assert(
    fc.property(notText, (value) => {
      expect([guardLink(value, root), guardJoinUrl(value, ['academy.example'])]).toEqual([
        undefined,
        undefined,
      ])
    }),
  )
})
