import { nextRequest, firstRequest, type PageRequest } from './paging.ts'

/** A server for tests and benchmarks: pages of a list that may change after each request. */
export interface ListServer {
  readonly list: string[]
  /** Maximum number of sessions in a page, whatever `limit` is. */
  readonly cap?: number
  readonly total?: (length: number) => number | undefined
  /** Changes the list after each request. */
  readonly change?: (list: string[]) => void
  /** Replaces the correct page. */
  readonly page?: (request: Pick<PageRequest, 'si' | 'limit'>) => string[]
}

/** Reads the whole list with the paging of the board. Throws if the crawl does not end. */
export function crawl(server: ListServer, pageSize = 100, size: 'small' | 'full' = 'small') {
  const { list, cap = Infinity, total = (length) => length, change, page } = server
  const found = new Set<string>()
  let request: PageRequest | undefined = firstRequest(pageSize, size)
  let requests = 0
  let counted: number | undefined
  while (request) {
    requests += 1
    if (requests > 2000) throw new Error('the crawl does not end')
    const { si, limit } = request
    const sessionIds = page?.(request) ?? list.slice(si, si + Math.min(limit, cap))
    for (const id of sessionIds) found.add(id)
    counted = total(list.length)
    const seen = { sessionIds, received: sessionIds.length, total: counted, seen: found.size }
    request = nextRequest(seen, request, pageSize)
    change?.(list)
  }
  return { found, requests, whole: counted !== undefined && found.size >= counted }
}
