import { requestAfter, type Crawl, type ReadPage } from './crawl.ts'
import { talkListOf } from './talk-list.ts'

/** Continues a crawl to the end of the list, or until `enough` sessions were read. Throws what `read` throws. */
export async function readOn(
  { pages, pageParams }: Crawl,
  read: ReadPage,
  pageSize: number,
  enough: number,
): Promise<Crawl> {
  const last = pageParams.at(-1)
  const request = last && requestAfter(pages, last, pageSize)
  if (!request || talkListOf(pages).received >= enough) return { pages, pageParams }
  const next = { pages: [...pages, await read(request)], pageParams: [...pageParams, request] }
  return readOn(next, read, pageSize, enough)
}
