import { expect, type Page } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const sample = 'Product photography basics'
const list = { path: '/api/v4/100000000/talks.json' }

/** The addresses that the page requests from other origins than `own` from now on. */
function requestsElsewhere(page: Page, own: string) {
  const requested: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== own) requested.push(request.url())
  })
  return requested
}

/** The embedded academy's API on its own origin. It allows the board by CORS, so a request there would succeed. */
const anotherOrigin = (board: string) => addressesFor(board).api

/** A redirect from `path` to `location`. */
const redirect = (path: string, status: number, location: string) => ({
  match: { path },
  status,
  headers: { Location: location },
})

const picture = /\/materials\/image\//

test(
  'a picture from another origin is not requested, and the initial stays',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    const hostile = [
      'https://evil.example/x.png',
      '//evil.example/x.png',
      '/api/v4/1000000001/materials/image/4000000077001.json',
      '/api/v4/100000000/../200000000/materials/image/1.json',
      'data:image/svg+xml,<svg onload="alert(1)"/>',
    ]
    await signIn('trainer')
    const elsewhere = requestsElsewhere(page, board)
    for (const presenterImageUrl of hostile) {
      await control.clearFaults()
      const everyMember = Object.fromEntries(
        Array.from({ length: 200 }, (_, at) => [at, { presenterImageUrl }]),
      )
      await control.faults([{ match: list, rewrite: { sessionMembers: everyMember } }])
      await page.reload()
      await page.getByRole('button', { name: sample, exact: true }).first().click()
      const drawer = page.getByRole('dialog', { name: sample })
      await expect(drawer.getByRole('button', { name: 'Tickets' })).toBeVisible()
      await expect(drawer.getByText('A', { exact: true })).toBeVisible()
      await expect(drawer.locator('img')).toHaveCount(0)
      await page.getByRole('button', { name: 'Close' }).click()
    }
    expect(elsewhere).toEqual([])
    const paths = (await control.requests()).map(({ path }) => path)
    expect(paths.filter((path) => picture.test(path) || /evil|v4\/(?!100000000\/)/.test(path))).toEqual([])
  },
)

const redirects = [
  { id: 'S04', what: 'on the same origin', statuses: [301, 302, 303], away: false },
  { id: 'S05', what: 'to another origin', statuses: [302], away: true },
  { id: 'S06', what: 'to another origin that keeps the method', statuses: [307, 308], away: true },
]
/** A resource that exists, with an address that nothing else requests. */
const target = '/api/v4/100000000/checkouts.json?redirected=1'

for (const { id, what, statuses, away } of redirects) {
  test(
    `${id}: a resource that redirects ${what} shows an error, and the target gets no request`,
    soakOnly,
    async ({ page, signIn, control, board }) => {
      const location = (away ? anotherOrigin(board) : '') + target
      const relations = { Tickets: 'tickets.json', Recordings: 'recordings.json', Coupons: 'coupons.json' }
      await signIn('trainer')
      await page.getByRole('button', { name: sample, exact: true }).first().click()
      const drawer = page.getByRole('dialog')
      const elsewhere = requestsElsewhere(page, board)
      const some = statuses.map(
        (status, at) => [status, ...(Object.entries(relations)[at] ?? ['', ''])] as const,
      )
      await control.faults(some.map(([status, , path]) => redirect(path, status, location)))
      for (const [, name] of some) {
        await drawer.getByRole('button', { name, exact: true }).click()
        const region = drawer.getByRole('region', { name, exact: true })
        await expect(region.getByRole('alert').first()).toContainText('Cannot be reached.')
        await expect(region.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
      }
      expect(elsewhere).toEqual([])
      const seen = await control.requests()
      expect(seen.filter(({ path }) => path.includes('redirected'))).toEqual([])
      expect(seen.filter(({ path }) => path.includes('tickets.json')).length).toBeGreaterThan(0)
    },
  )

  test(
    `${id}: a list that redirects ${what} shows an error, and the target gets no token`,
    soakOnly,
    async ({ page, signIn, control, board }) => {
      const location = (away ? anotherOrigin(board) : '') + target
      for (const status of statuses) {
        await control.faults([redirect(list.path, status, location)])
        if (status === statuses[0]) await signIn('trainer')
        else await page.reload()
        await expect(page.getByRole('alert')).toContainText('The academy cannot be reached.')
        await control.clearFaults()
        await page.getByRole('button', { name: 'Try again' }).click()
        await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
      }
      const seen = await control.requests()
      expect(seen.filter(({ path }) => path.includes('redirected'))).toEqual([])
      expect(seen.filter(({ server }) => server === 'api')).toEqual([])
    },
  )
}

test(
  'the initial stays if a picture redirects or is not a picture',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    const path = '/materials/image/'
    await signIn('trainer')
    for (const fault of [
      redirect(path, 302, anotherOrigin(board) + target),
      redirect(path, 302, target),
      { match: { path }, body: svg, headers: { 'Content-Type': 'image/svg+xml' } },
      { match: { path }, body: svg, headers: { 'Content-Type': 'image/png' } },
    ]) {
      await control.clearFaults()
      await control.faults([fault])
      const before = (await control.requests()).length
      await page.reload()
      await page.getByRole('button', { name: sample, exact: true }).first().click()
      const requested = async () =>
        (await control.requests()).slice(before).some((one) => picture.test(one.path))
      await expect.poll(requested).toBe(true)
      const drawer = page.getByRole('dialog', { name: sample })
      await expect(drawer.getByText('A', { exact: true })).toBeVisible()
      await expect(drawer.locator('img')).toHaveCount(0)
      await page.getByRole('button', { name: 'Close' }).click()
    }
    expect((await control.requests()).filter((one) => one.path.includes('redirected'))).toEqual([])
  },
)
