import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { apiWith } from '../../api/api.test-data.ts'
import { ApiError } from '../../api/call/api-error.ts'
import { pictureAt } from './picture-query.ts'

const gif = new Blob(['GIF89a'], { type: 'image/gif' })

test('a picture that has failed is requested again when it is shown again, and a loaded one is not', async () => {
  const blob = vi
    .fn<() => Promise<Blob>>()
    .mockRejectedValueOnce(new ApiError('network'))
    .mockResolvedValue(gif)
  const api = apiWith(() => Promise.reject(new Error('not here')), blob)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  async function show() {
    const observer = new QueryObserver(client, pictureAt(api, api.guard('/picture')))
    const hide = observer.subscribe(() => {})
    await vi.waitFor(() => expect(observer.getCurrentResult().isFetching).toBe(false))
    hide()
    return observer.getCurrentResult().status
  }
  expect([await show(), await show(), await show()]).toEqual(['error', 'success', 'success'])
  expect(blob).toHaveBeenCalledTimes(2)
})
