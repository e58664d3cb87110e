import { expect, test, vi } from 'vitest'
import { fetchJson } from './fetch-json.ts'

test('a body that stalls is a timeout, also if the browser calls it an abort, as Chromium does', async () => {
  const stalling = (_address: string, { signal }: { readonly signal: AbortSignal }) =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          start: (body) =>
            signal.addEventListener('abort', () =>
              body.error(new DOMException('BodyStreamBuffer was aborted', 'AbortError')),
            ),
        }),
      ),
    )
  vi.stubGlobal('fetch', stalling)
  await expect(fetchJson('https://issuer.example', { deadline: 1 })).rejects.toMatchObject({
    failure: { kind: 'timed-out' },
  })
})

test('a token goes to its address only: a redirect is an error, and no cookie is sent', async () => {
  const fetched = vi.fn(() => Promise.resolve(new Response('{}')))
  vi.stubGlobal('fetch', fetched)
  await fetchJson('https://issuer.example/me', { token: 'secret' })
  await fetchJson('https://issuer.example/keys')
  expect(fetched.mock.calls).toMatchObject([
    ['https://issuer.example/me', { redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' }],
    ['https://issuer.example/keys', { redirect: 'follow', credentials: 'omit' }],
  ])
})
