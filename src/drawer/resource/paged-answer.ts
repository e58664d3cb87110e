import type { Href } from '../../api/guard/link-guard.ts'
import { withParams } from '../../address/query-string.ts'
import { classify, type Field } from '../value/classify.ts'
import { openEnvelope } from '../value/envelope.ts'

/** Entries asked for at once; the first answer is as long as the academy likes it. */
const pageSize = 100
const totals = /^(?:count|total\w*count|total)$/i
const more = /^has_?more$/i

interface PagedList {
  /** The key that the list stands under; `undefined` where the answer is the list. */
  readonly key: string | undefined
  readonly items: readonly unknown[]
  /** Entries there are in all, as the answer says. */
  readonly total: number | undefined
  readonly saysMore: boolean
}

/** The one list that an answer consists of. */
function listIn(answer: unknown): PagedList | undefined {
  const { parts, bookkeeping } = openEnvelope(answer)
  const [only, other] = parts
  const content = only && !other ? classify('', only.value) : undefined
  if (!only || content?.kind !== 'list') return undefined
  const remarks = bookkeeping.flatMap(([key, value]): readonly Field[] => {
    const inner = classify(key, value)
    return inner.kind === 'map' ? inner.fields : [[key, value]]
  })
  const said = remarks.filter(([key]) => totals.test(key)).map(([, value]) => Number(value))
  return {
    key: only.key,
    items: content.items,
    total: said.find((n) => Number.isSafeInteger(n) && n >= 0),
    saysMore: remarks.some(([key, value]) => more.test(key) && String(value) === 'true'),
  }
}

/**
 * Where the rest of a list is, after `pages` of it: `si` and `limit`, as the API page pages its one list. `undefined` where it is
 * whole, does not look paged, or where the academy does not know `si` and would answer with the same again.
 */
export function nextPage(
  first: Href,
  pages: readonly unknown[],
  guard: (raw: unknown) => Href | undefined,
): Href | undefined {
  const lists = pages.map(listIn)
  const last = lists.at(-1)
  if (!last || last.items.length === 0) return undefined
  const received = lists.reduce((sum, list) => sum + (list?.items.length ?? 0), 0)
  if (!last.saysMore && received >= (last.total ?? 0)) return undefined
  const before = lists.at(-2)
  if (before && isSame(before.items[0], last.items[0])) return undefined
  const [path = '', query = ''] = first.split('?')
  return guard(path + withParams(query, { si: String(received), limit: String(pageSize) }))
}

/** Whether two entries say the same; what is nested too deeply to be compared does not. */
function isSame(a: unknown, b: unknown): boolean {
  try {
    return JSON.stringify(a) === JSON.stringify(b)
  } catch {
    return false
  }
}

/** How far a list has been read, where it is paged. */
export const progressOf = (pages: readonly unknown[]): { shown: number; total: number | undefined } => ({
  shown: pages.reduce<number>((sum, page) => sum + (listIn(page)?.items.length ?? 0), 0),
  total: listIn(pages.at(-1))?.total,
})

/** All pages as one answer. */
export function joinAnswers(pages: readonly unknown[]): unknown {
  const [first, ...others] = pages
  const list = listIn(first)
  if (!list || others.length === 0) return first
  const items = [...list.items, ...others.flatMap((page) => listIn(page)?.items ?? [])]
  return list.key === undefined || typeof first !== 'object' ? items : { ...first, [list.key]: items }
}
