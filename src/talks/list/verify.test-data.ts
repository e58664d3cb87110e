import type { Crawl, ReadPage } from './crawl.ts'
import { firstRequest } from './paging.ts'
import type { ListState, RefreshConfig } from './list-state.ts'
import { refreshHead } from './refresh.ts'
import { passRequest, verifyPage } from './verify-pass.ts'

/** The state of a list that has just been read. */
export const justRead = (shown: Crawl): ListState => ({ shown, pass: undefined, doubtAt: undefined })

/** What a refresh needs from a test. */
export interface RefreshTest extends RefreshConfig {
  /** Epoch ms. */
  readonly now: () => number
}

/** Reads the head of a list again. */
export async function readHead(state: ListState, read: ReadPage, test: RefreshTest): Promise<ListState> {
  const request = firstRequest(test.pageSize, 'full')
  const page = await read(request)
  return refreshHead(state, { page, request, now: test.now() }, test)
}

/** Reads the next page of a verify pass. */
export async function readNext(state: ListState, read: ReadPage, test: RefreshTest): Promise<ListState> {
  const request = passRequest(state, test.pageSize)
  if (!request) return state
  const page = await read(request)
  return verifyPage(state, { page, request, now: test.now() }, test)
}

/** Reads a whole verify pass, or the rest of the one that has begun. */
export async function readPass(state: ListState, read: ReadPage, test: RefreshTest): Promise<ListState> {
  const next = await readNext(state, read, test)
  return next.pass ? readPass(next, read, test) : next
}

/** Reads the head again, and the rest if the head does not agree with it. */
export async function refresh(state: ListState, read: ReadPage, test: RefreshTest): Promise<ListState> {
  const next = await readHead(state, read, test)
  return next.pass ? readPass(next, read, test) : next
}
