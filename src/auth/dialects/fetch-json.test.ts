import { afterEach, expect, test, vi } from 'vitest'
import { fetchJson } from './fetch-json.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a body that stalls is a timeout, also if the browser calls it an abort, as Chromium does', async () => {
  const timeout = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal)
  const body = new ReadableStream({
    start: (stream) =>
      timeout.signal.addEventListener('abort', () =>
        stream.error(new DOMException('BodyStreamBuffer was aborted', 'AbortError')),
      ),
  })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)))
  const answer = fetchJson('https://issuer.example')
  timeout.abort()
  await expect(answer).rejects.toMatchObject({ failure: { kind: 'timed-out' } })
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
