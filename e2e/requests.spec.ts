import { expect } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

test('each request follows the contract: no additional parameter, no cookie, and the token only in its header', async ({
  page,
  signIn,
  control,
  board,
  context,
}) => {
  await context.addCookies([{ name: 'bait', value: '1', url: board }])
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { authorization } = request.headers()
    if (authorization && new URL(request.url()).origin !== board) elsewhere.push(request.url())
  })
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await page.getByRole('table').getByRole('rowheader').getByRole('button').first().click()
  await page.getByRole('button', { name: 'Tickets' }).click()
  await expect(page.getByRole('dialog').getByText('Loading…')).toHaveCount(0)

  const seen = await control.requests()
  const calls = seen.filter(({ path }) => path.startsWith('/api/'))
  expect(calls.length).toBeGreaterThan(9)
  for (const { method, headers } of calls) {
    expect(method).toBe('GET')
    expect(headers['authorization']).toMatch(/^Bearer \S+$/)
    expect(headers['cookie']).toBeUndefined()
    expect(headers['referer']).toBeUndefined()
  }
  const lists = calls.filter(({ path }) => path.includes('/talks.json'))
  expect(lists[0]?.path).toBe('/api/v4/100000000/talks.json?filter=5&limit=30&si=0')
  for (const { path, headers } of lists) {
    expect(path).toMatch(/^\/api\/v4\/100000000\/talks\.json\?filter=5&limit=\d+&si=\d+$/)
    expect(headers['accept']).toBe('application/json')
  }
  expect(elsewhere).toEqual([])
  const token = calls[0]?.headers['authorization']?.slice('Bearer '.length) ?? ''
  expect(seen.filter(({ path }) => path.includes(token))).toEqual([])
  const withToken = seen.filter(({ headers }) => headers['authorization'] !== undefined)
  expect(withToken.filter(({ path }) => !/^\/(api\/v4\/|oauth\/user\/info)/.test(path))).toEqual([])
})

test(
  'pages overlap, and each session is requested once, or again in an overlap',
  soakOnly,
  async ({ page, signIn, control }) => {
    await signIn('admin', '/?view=academy')
    await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
    const starts = (await control.requests())
      .filter(({ path }) => path.includes('/talks.json'))
      .map(({ path }) => Number(new URL(path, 'http://x').searchParams.get('si')))
    expect(starts.slice(0, 4)).toEqual([0, 25, 120, 215])
    expect(starts.length).toBeLessThanOrEqual(11)
  },
)

test('works across origins without cookies, if the academy allows it', async ({
  page,
  signIn,
  control,
  board,
}) => {
  const apiBase = addressesFor(board).api
  await control.config({ patch: { academy: { apiBase } } })
  await signIn('trainer')
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  const calls = (await control.requests()).filter(
    ({ server, method }) => server === 'api' && method === 'GET',
  )
  expect(calls.length).toBeGreaterThan(0)
  expect(calls.every(({ headers }) => headers['cookie'] === undefined)).toBe(true)
})
