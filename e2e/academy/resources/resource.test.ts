import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningAcademy, startAcademy } from '../academy-for-test.ts'
import { ask, tokenFor } from '../browser-for-test.ts'
import { noor } from '../people.ts'

interface Linked {
  readonly id: string
  readonly name: string
  readonly sessionId: string
  readonly links: Readonly<Record<string, string>>
}
interface Page {
  readonly sessions: readonly Linked[]
  readonly talks: readonly Linked[]
  readonly meta: { readonly totalSessionsCount: string }
  readonly sessionMembers: readonly { readonly presenterImageUrl: string }[]
}

let academy: RunningAcademy
let token: string
let first: Page
let last: Page
beforeAll(async () => {
  academy = await startAcademy()
  token = await tokenFor(academy, noor)
  const page = async (si: number): Promise<Page> =>
    (await ask(academy.board, `/api/v4/100000000/talks.json?filter=5&limit=20&si=${si}`, token)).json()
  first = await page(0)
  last = await page(Number(first.meta.totalSessionsCount) - 7)
})
afterAll(() => academy.close())

// A mistake in the documentation, kept in the sample: the link leads to an organisation that does not exist.
const foreign = '/api/v4/738510000000081259/'

function linksOf(page: Page, session: Linked | undefined): string[] {
  const talk = page.talks.find(({ sessionId }) => sessionId === session?.id)
  return [...Object.values(session?.links ?? {}), ...Object.values(talk?.links ?? {})]
}

test('every link of the first, the sample and the last session returns the same response each time', async () => {
  const sample = first.sessions.find(({ id }) => id === '4000000012345')
  const links = [
    ...linksOf(first, first.sessions[0]),
    ...linksOf(first, sample),
    ...linksOf(last, last.sessions.at(-1)),
  ]
  expect(links).toHaveLength(3 * 52)
  for (const link of links) {
    const response = await ask(academy.board, link, token)
    const expected = link.startsWith(foreign) ? 404 : 200
    expect([link, response.status]).toEqual([link, expected])
    const text = await response.text()
    expect(await (await ask(academy.board, link, token)).text()).toBe(text)
    expect(JSON.parse(text)).toBeTypeOf('object')
  }
})

test('each failing session fails in its own way; the last session is healthy', async () => {
  const [forbidden, missing, slow, malformed, empty, scope, end] = last.sessions
  const get = async (session: Linked | undefined) =>
    ask(academy.board, session?.links['tickets'] ?? '', token)
  expect(forbidden?.name).toBe('Sentinel: resources forbidden')
  expect((await get(forbidden)).status).toBe(403)
  expect((await get(missing)).status).toBe(404)
  await expect((await get(malformed)).json()).rejects.toThrow(SyntaxError)
  expect(await (await get(empty)).json()).toEqual({ tickets: [], meta: { totalCount: '0' } })
  expect(await (await get(scope)).json()).toMatchObject({
    error: { code: 401, message: 'INVALID_OAUTHSCOPE' },
  })
  expect(slow?.name).toBe('Sentinel: resources slow')
  expect(end?.name).toBe('Looking back on the year')
  expect(last.sessions).toHaveLength(7)
})

test('portraits are PNG pictures and require a sign-in', async () => {
  const image = first.sessionMembers[0]?.presenterImageUrl ?? ''
  const response = await ask(academy.board, image, token)
  expect(response.headers.get('content-type')).toBe('image/png')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect((await fetch(academy.board + image)).status).toBe(401)
})

test('an unknown resource is not found', async () => {
  for (const path of ['session/1/tickets.json', 'session/4000000012345/nonsense.json', 'nonsense.json']) {
    expect((await ask(academy.board, `/api/v4/100000000/${path}`, token)).status).toBe(404)
  }
})
