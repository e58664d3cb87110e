import { expect } from '@playwright/test'
import { drawerOf, openRelation, openSample } from './sample.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

test('a response can be shown and copied as JSON', async ({ page, signIn, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn('trainer')
  await openSample(page)
  const region = await openRelation(page, 'Coupons')
  await region.getByText('As JSON').first().click()
  const text = await region.getByRole('group', { name: 'As JSON' }).first().innerText()
  expect(JSON.parse(text)).toHaveProperty('coupons')
  await region.getByRole('button', { name: 'Copy' }).click()
  await expect(region.getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
})

test('a resource that arrives after the click is announced, and one that is there at once is not', async ({
  page,
  signIn,
  control,
}) => {
  await control.faults([{ match: { path: 'coupons' }, hold: true }])
  await signIn('trainer')
  await openSample(page)
  const region = await openRelation(page, 'Coupons')
  const announcement = region.getByText(/^Coupons: loaded, \d+ entr(y|ies)$/)
  await expect(region.getByText('Loading…')).toBeVisible()
  await expect(announcement).toHaveCount(0)
  await control.clearFaults()
  await expect(region.getByRole('table')).toBeVisible()
  await expect(announcement).toHaveCount(1)
  await openRelation(page, 'Coupons')
  await expect(region).toHaveCount(0)
  await openRelation(page, 'Coupons')
  await expect(region.getByRole('table')).toBeVisible()
  await expect(announcement).toHaveCount(0)
})

test('long tables can be sorted by their columns', soakOnly, async ({ page, signIn, control }) => {
  const coupons = Array.from({ length: 12 }, (_, i) => ({
    name: `Coupon ${12 - i}`,
    usedCount: String((i * 7) % 12),
  }))
  await control.faults([{ match: { path: 'coupons' }, status: 200, body: { coupons } }])
  await signIn('trainer')
  await openSample(page)
  await drawerOf(page).getByRole('button', { name: 'Coupons' }).click()
  const table = drawerOf(page).getByRole('region', { name: 'Coupons' }).getByRole('table')
  await table.getByRole('button', { name: 'Used count' }).click()
  await expect(table.getByRole('columnheader', { name: 'Used count' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  const counts = (await table.getByRole('cell').allInnerTexts())
    .filter((text) => /^\d+$/.test(text))
    .map(Number)
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  await table.getByRole('button', { name: 'Name' }).click()
  await expect(table.getByRole('rowheader').first()).toHaveText('Coupon 1')
})

test('user ids in a response are shown as names', async ({ page, signIn }) => {
  await signIn('trainer')
  await openSample(page)
  const drawer = drawerOf(page)
  await drawer.getByRole('button', { name: 'Materials', exact: true }).click()
  const region = drawer.getByRole('region', { name: 'Materials', exact: true })
  await region.getByText('All fields').first().click()
  await expect(region.getByText('Amelia Burrows').first()).toBeVisible()
})

test('people, files and recordings have special views', async ({ page, signIn, control }) => {
  await control.faults([
    {
      match: { path: '/recordings.json' },
      body: { recordings: [{ name: 'First take', duration: '5400000', views: '1200', token: 'x' }] },
    },
  ])
  await signIn('trainer')
  await openSample(page)
  const people = await openRelation(page, 'Presenters in detail')
  await expect(people.getByRole('listitem').first()).toContainText(/Amelia Burrows\s*Speaker/)
  await expect(people.getByRole('link', { name: /@/ }).first()).toHaveAttribute('href', /^mailto:/)
  await expect(people.locator('img').first()).toBeVisible()
  await expect((await openRelation(page, 'Materials')).getByRole('listitem').first()).toContainText(
    /[\d.]+ (kB|MB)/,
  )
  await expect((await openRelation(page, 'Recordings')).getByRole('listitem').first()).toContainText(
    /First take\s*1 hr 30 mins?\s*Views: 1200/,
  )
})

test(
  'a response whose content does not match its name is shown in the generic view',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.faults([
      {
        match: { path: '/recordings.json' },
        body: { recordings: [{ name: 'A', duration: '60000' }, { odd: 'thing' }] },
      },
    ])
    await signIn('trainer')
    await openSample(page)
    const region = await openRelation(page, 'Recordings')
    await expect(region.getByRole('table')).toContainText('thing')
  },
)

test(
  'a long nested list loads more on request, and a failed load can be retried',
  soakOnly,
  async ({ page, signIn, control }) => {
    const all = Array.from({ length: 57 }, (_, i) => ({ ticketId: `t${i}`, name: `Ticket ${i}` }))
    const first = { tickets: all.slice(0, 20), meta: { totalCount: '57' } }
    const rest = { tickets: all.slice(20), meta: { totalCount: '57' } }
    await control.faults([
      { match: { path: '/\\/session\\/\\d+\\/tickets\\.json$/' }, body: first },
      { match: { path: 'tickets.json?si=20&limit=100' }, reset: true },
    ])
    await signIn('trainer')
    await openSample(page)
    const region = await openRelation(page, 'Tickets')
    await expect(region.getByText('Showing 20 of 57')).toBeVisible()
    await region.getByRole('button', { name: 'Load more' }).click()
    await expect(region.getByRole('alert')).toContainText('Cannot be reached.')
    await expect(region.getByText('Ticket 19', { exact: true })).toBeVisible()
    await control.clearFaults()
    await control.faults([{ match: { path: 'tickets.json?si=20&limit=100' }, body: rest }])
    await region.getByRole('button', { name: 'Try again' }).click()
    await expect(region.getByText('Show all 57')).toBeVisible()
    await expect(region.getByRole('button', { name: 'Load more' })).toHaveCount(0)
  },
)

test(
  'space is reserved for a picture before it loads, so that nothing moves',
  soakOnly,
  async ({ page, signIn, control }) => {
    const image = '/api/v4/100000000/materials/image/4000000077005.json'
    await control.faults([
      { match: { path: 'coupons' }, status: 200, body: { coupons: [{ name: 'Spring', image }] } },
      { match: { path: '/materials/image/4000000077005' }, hold: true },
    ])
    await signIn('trainer')
    await openSample(page)
    const region = await openRelation(page, 'Coupons')
    const rest = region.getByText('As JSON').first()
    await expect(rest).toBeVisible()
    const before = await rest.boundingBox()
    await expect(region.locator('img')).toHaveCount(0)
    await control.clearFaults()
    await expect(region.locator('img').first()).toBeVisible()
    expect(await rest.boundingBox()).toEqual(before)
  },
)
