import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { apiWith } from '../../api/api.test-data.ts'
import { ApiError } from '../../api/call/api-error.ts'
import { resourceAt } from '../resource/resource-query.ts'
import { beginAnew } from './begin-anew.ts'

const tickets = Array.from({ length: 20 }, (_, n) => ({ ticketId: `t${n}` }))
const firstPage = { tickets, meta: { totalCount: '57' } }

/** A relation, and the requests for it, which have these outcomes one after the other. */
function relationWith(...outcomes: readonly unknown[]) {
  const left = [...outcomes]
  const json = vi.fn<(href: string) => Promise<unknown>>(async () => {
    const next = left.shift()
    if (next instanceof Error) throw next
    return next
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- resources are of any shape
  const api = { ...apiWith(json as Parameters<typeof apiWith>[0]), tryNow: vi.fn<() => void>() }
  const href = api.guard('/api/v4/1/tickets.json')
  if (!href) throw new Error('the guard accepts every link')
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const observer = () => new InfiniteQueryObserver(client, resourceAt(api, href, undefined))
  return {
    json,
    tryNow: api.tryNow,
    /** Opens the relation, and closes it after `meanwhile`. */
    async opened(meanwhile: (shown: ReturnType<typeof observer>) => Promise<unknown> = async () => {}) {
      beginAnew(client, api, { sources: [{ owner: 'session', href }] })
      const shown = observer()
      const close = shown.subscribe(() => {})
      await vi.waitFor(() => expect(shown.getCurrentResult().isFetching).toBe(false))
      await meanwhile(shown)
      const result = shown.getCurrentResult()
      close()
      return result
    },
  }
}

test('a relation that has failed is requested again when it is opened again, even if the client is pausing', async () => {
  const { opened, json, tryNow } = relationWith(new ApiError('server'), { tickets })
  expect(await opened()).toMatchObject({ status: 'error' })
  expect(tryNow).not.toHaveBeenCalled()
  expect(await opened()).toMatchObject({ status: 'success', error: null })
  expect(tryNow).toHaveBeenCalledOnce()
  expect(json).toHaveBeenCalledTimes(2)
})

test('so is one of which a later page has failed', async () => {
  const { opened, json, tryNow } = relationWith(firstPage, new ApiError('network'), firstPage)
  expect(await opened((shown) => shown.fetchNextPage())).toMatchObject({ status: 'error' })
  expect(await opened()).toMatchObject({ status: 'success', error: null, hasNextPage: true })
  expect(tryNow).toHaveBeenCalledOnce()
  expect(json).toHaveBeenCalledTimes(3)
})

test('one that has been loaded is not requested again', async () => {
  const { opened, json, tryNow } = relationWith({ tickets })
  await opened()
  await opened()
  expect(tryNow).not.toHaveBeenCalled()
  expect(json).toHaveBeenCalledOnce()
})
