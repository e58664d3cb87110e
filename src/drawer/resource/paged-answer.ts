import type { Href } from '../../api/guard/link-guard.ts'
import { withParams } from '../../address/query-string.ts'
import { classify, type Field } from '../value/classify.ts'
import { openEnvelope } from '../value/envelope.ts'

/** Entries per request after the first; the API decides the length of the first page. */
const pageSize = 100
const totalKeys = /^(?:count|total\w*count|total)$/i
const hasMoreKey = /^has_?more$/i

interface PagedList {
  /** The key of the list; `undefined` where the answer itself is the list. */
  readonly key: string | undefined
  readonly items: readonly unknown[]
  /** Number of entries on all pages, where the answer has it. */
  readonly total: number | undefined
  readonly hasMore: boolean
}

/** The list in an answer; `undefined` where the answer is anything but a single list. */
function listIn(answer: unknown): PagedList | undefined {
  const { parts, bookkeeping } = openEnvelope(answer)
  const [only, other] = parts
  const content = only && !other ? classify('', only.value) : undefined
  if (!only || content?.kind !== 'list') return undefined
  const metadata = bookkeeping.flatMap(([key, value]): readonly Field[] => {
    const inner = classify(key, value)
    return inner.kind === 'map' ? inner.fields : [[key, value]]
  })
  const statedTotals = metadata.filter(([key]) => totalKeys.test(key)).map(([, value]) => Number(value))
  return {
    key: only.key,
    items: content.items,
    total: statedTotals.find((n) => Number.isSafeInteger(n) && n >= 0),
    hasMore: metadata.some(([key, value]) => hasMoreKey.test(key) && String(value) === 'true'),
  }
}

/**
 * The link to the page after `pages`, with the parameters `si` and `limit` that the API page documents for its one paged list.
 * `undefined` where the list is complete or does not look paged, or where the API ignores `si` and repeats the same page.
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
  if (!last.hasMore && received >= (last.total ?? 0)) return undefined
  const before = lists.at(-2)
  if (before && isSame(before.items[0], last.items[0])) return undefined
  const [path = '', query = ''] = first.split('?')
  return guard(path + withParams(query, { si: String(received), limit: String(pageSize) }))
}

/** Whether two entries are equal as JSON; `false` where they are nested too deeply to compare. */
function isSame(a: unknown, b: unknown): boolean {
  try {
    return JSON.stringify(a) === JSON.stringify(b)
  } catch {
    return false
  }
}

/** The number of entries loaded (0 where the answer is not a list), and the total, where it is known. */
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
