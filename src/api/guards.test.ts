import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import cases from './cases/hostile-urls.json'
import { guardJoinUrl } from './join-guard.ts'
import { guardLink } from './link-guard.ts'

const root = new URL('https://academy.example/api/v4/100000000/')
const follows = (kind: string, url: unknown) =>
  kind === 'link' ? guardLink(url, root) : guardJoinUrl(url, ['academy.example'])

describe.each(['link', 'join'])('%s cases', (kind) => {
  test.each(cases.filter((one) => one.kind === kind))('$expect: $why', ({ url, expect: verdict }) => {
    expect(follows(kind, url) === undefined ? 'refuse' : 'follow').toBe(verdict)
  })
})

const slashesAndDots = ['/', '//', '\\', '..', '.', '%2e', '%2f', '@', '#', '?', ':', ';', '\t', '\n', ' ']
const places = ['evil.example', 'https:', 'javascript:', 'api/v4/100000000/', 'academy.example', 'talk/7/']
const hostilePiece = fc.constantFrom(...slashesAndDots, ...places, '.json', '\u202e', '。')
const hostileUrl = fc
  .array(fc.oneof(hostilePiece, fc.string({ maxLength: 4 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''))
const almostGood = fc
  .tuple(fc.constantFrom(root.pathname, root.href), hostileUrl)
  .map((parts) => parts.join(''))

test('a followed link stays on the origin, under the academy, and is what the parser reads', () => {
  fc.assert(
    fc.property(fc.oneof(hostileUrl, almostGood), (raw) => {
      const href = guardLink(raw, root)
      if (href === undefined) return
      const url = new URL(href, root)
      expect(url.origin).toBe(root.origin)
      expect(url.pathname.startsWith(root.pathname)).toBe(true)
      expect(url.pathname + url.search).toBe(href)
    }),
    { numRuns: 20_000 },
  )
})

test('a join link leads to a listed host by https, whatever it is made of', () => {
  const url = fc.oneof(
    hostileUrl,
    hostileUrl.map((rest) => `https://academy.example/session/${rest}`),
  )
  fc.assert(
    fc.property(url, (raw) => {
      const join = guardJoinUrl(raw, ['academy.example'])
      if (join !== undefined) expect(new URL(join).origin).toBe('https://academy.example')
    }),
    { numRuns: 20_000 },
  )
})
