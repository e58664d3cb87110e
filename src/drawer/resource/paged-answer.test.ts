import { expect, test } from 'vitest'
import { guardLink, type Href } from '../../api/guard/link-guard.ts'
import { joinAnswers, nextPage, progressOf } from './paged-answer.ts'

const root = new URL('https://academy.example/api/v4/100000000/')
const guard = (raw: unknown) => guardLink(raw, root)
const path = '/api/v4/100000000/talk/7/audiences.json'
const page = (from: number, until: number, meta: object) => ({
  audiences: Array.from({ length: until - from }, (_, i) => ({ id: String(from + i) })),
  meta,
})
const next = (pages: readonly unknown[], raw = path) => {
  const href = guard(raw)
  return href && nextPage(href, pages, guard)
}

test('the next page begins where the list ends, if the answer says that there is more', () => {
  expect(next([page(0, 20, { totalCount: '57' })])).toBe(`${path}?si=20&limit=100`)
  expect(next([page(0, 20, { has_more: 'true' })])).toBe(`${path}?si=20&limit=100`)
  expect(next([page(0, 20, { total: 57 })], `${path}?type=2`)).toBe(`${path}?type=2&si=20&limit=100`)
})

test('a complete list, an empty page, and an answer that is not a list have no next page', () => {
  const whole: readonly unknown[][] = [
    [page(0, 20, { totalCount: '20' })],
    [page(0, 20, {})],
    [page(0, 20, { totalCount: '57' }), page(20, 57, { totalCount: '57' })],
    [page(0, 20, { totalCount: '57' }), page(20, 20, { totalCount: '57' })],
    [{ settings: { total: '3' } }],
    [{ a: [], b: [], meta: { total: '9' } }],
    ['text'],
  ]
  for (const pages of whole) expect(next(pages)).toBeUndefined()
})

test('paging stops where the API ignores the offset and repeats a page', () => {
  const repeated = page(0, 20, { totalCount: '57' })
  expect(next([repeated, repeated])).toBeUndefined()
})

test('pages are joined into one answer', () => {
  const pages = [page(0, 20, { totalCount: '57' }), page(20, 57, { totalCount: '57' })]
  expect(joinAnswers(pages)).toEqual(page(0, 57, { totalCount: '57' }))
  expect(progressOf(pages)).toEqual({ shown: 57, total: 57 })
  expect(joinAnswers([{ a: 1 }])).toEqual({ a: 1 })
})

test('there is no next page where the guard refuses its link', () => {
  const nothing: (raw: unknown) => Href | undefined = () => undefined
  const href = guard(path)
  expect(href && nextPage(href, [page(0, 20, { totalCount: '57' })], nothing)).toBeUndefined()
})
