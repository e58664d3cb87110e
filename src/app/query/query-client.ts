import { QueryClient } from '@tanstack/react-query'

/** The one cache. It never retries: calls do that themselves (`api/call/client.ts`), and only one layer should. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false } },
  })
