import { QueryClient } from '@tanstack/react-query'

/** The one cache. It never tries again by itself: that is the business of the calls (`api/client.ts`), and of one layer only. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false } },
  })
