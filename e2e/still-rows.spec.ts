import { expect, type Page } from '@playwright/test'
import { jump } from './jump.ts'
import { listRequests, match } from './list-checks.ts'
import { now } from './now.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const minute = 60_000
const named = (page: Page, name: string) => page.getByRole('table').getByRole('button', { name, exact: true })
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) })
const rowCount = async (page: Page) => Number(await page.getByRole('table').getAttribute('aria-rowcount'))

/** Records, at each frame, where the row of the talk at the middle of the screen is. Returns its talk's id and the places so far, in px. */
const watchRow = (page: Page) =>
  page.evaluate(() => {
    const id = document.elementFromPoint(300, innerHeight / 2)?.closest('tr')?.dataset['talk'] ?? ''
    const places = new Set<number>()
    Reflect.set(globalThis, 'places', places)
    const note = () => {
      const row = document.querySelector(`tr[data-talk="${id}"]`)
      // No place is NaN, which no comparison allows.
      places.add(row ? Math.round(row.getBoundingClientRect().top * 10) / 10 : Number.NaN)
      requestAnimationFrame(note)
    }
    note()
    return id
  })
const placesOf = (page: Page) =>
  page.evaluate(() => {
    const places: unknown = Reflect.get(globalThis, 'places')
    return places instanceof Set ? [...places] : []
  })

test('sessions that go live, move to tomorrow, are cancelled or added above the screen move no row on it, not by a pixel', async ({
  page,
  control,
  signIn,
}) => {
  await control.changes([
    { afterTalks: 0, insert: { start: now + 16 * minute, name: 'Moves to tomorrow' } },
    { afterTalks: 0, insert: { start: now + 17 * minute, name: 'Is cancelled' } },
  ])
  await page.clock.install({ time: now })
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 871 of 871')
  await page.evaluate(() => scrollTo(0, 12_000))
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(12_000)
  await expect.poll(() => watchRow(page)).not.toBe('')
  const rows = await rowCount(page)

  await control.changes([
    { afterTalks: 0, insert: { start: now - 5 * minute, name: 'Goes live' } },
    { afterTalks: 0, insert: { start: now + 18 * minute, name: 'Is added' } },
    { afterTalks: 0, insert: { start: now + 19 * minute, name: 'Is added, too' } },
    { afterTalks: 0, remove: { sessionId: '4000900000001' } },
  ])
  await jump(page, minute / 2)
  await expect.poll(() => rowCount(page)).toBe(rows + 2)
  await control.changes([
    { afterTalks: 0, reschedule: { sessionId: '4000900000000', start: now + 24 * 60 * minute } },
  ])
  // The head lacks it now, and a verify pass looks for it in the rest of the list.
  const isRest = ({ path }: { path: string }) => !path.endsWith('si=0')
  const before = (await listRequests(control)).filter(isRest).length
  for (const ms of [minute / 2, 1.2 * minute, 1.2 * minute]) await jump(page, ms)
  await expect
    .poll(async () => (await listRequests(control)).filter(isRest).length)
    .toBeGreaterThanOrEqual(before + 2)
  const places = await placesOf(page)
  expect(places).not.toEqual([])
  // Browsers scroll to whole pixels, and headers are 37.5 px high.
  expect(Math.max(...places) - Math.min(...places)).toBeLessThan(1)
  await expect(page.getByRole('status')).toHaveText('Showing 873 of 873')

  const search = page.getByRole('searchbox')
  await search.fill('Goes live')
  await expect(rowOf(page, 'Goes live')).toContainText('Live')
  await search.fill('Is cancelled')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await search.fill('Moves to tomorrow')
  await expect(rowOf(page, 'Moves to tomorrow')).toContainText('10:06')
})

test('a row that is pressed does not move before it is released, and what was pressed is opened', async ({
  page,
  control,
  signIn,
}) => {
  await page.clock.install({ time: now })
  await signIn('trainer')
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  const name = named(page, 'Portfolio reviews, one by one')
  await control.changes([{ afterTalks: 0, insert: { start: now + minute, name: 'Is added above' } }])
  await control.faults([{ match, hold: true }])
  const before = (await listRequests(control)).length
  await jump(page, minute / 2)
  await expect.poll(async () => (await listRequests(control)).length).toBeGreaterThan(before)
  await name.hover()
  const place = await name.boundingBox()
  await page.mouse.down()
  const response = page.waitForResponse(/talks\.json/)
  await control.clearFaults()
  await (await response).finished()
  // Time enough to show it.
  await page.clock.runFor(3000)
  await expect(named(page, 'Is added above')).toHaveCount(0)
  expect(await name.boundingBox()).toEqual(place)
  await page.mouse.up()
  await expect(page.getByRole('dialog', { name: 'Portfolio reviews, one by one' })).toBeVisible()
  await expect(named(page, 'Is added above')).toHaveCount(1)
})

test('the open details follow their session: moved, live, and cancelled', async ({
  page,
  control,
  signIn,
}) => {
  await control.changes([{ afterTalks: 0, insert: { start: now + 15 * minute, name: 'Follows' } }])
  await page.clock.install({ time: now })
  await signIn('trainer')
  await named(page, 'Follows').click()
  const dialog = page.getByRole('dialog', { name: 'Follows' })
  await expect(dialog).toContainText('10:21')
  await control.changes([
    { afterTalks: 0, reschedule: { sessionId: '4000900000000', start: now + 24 * 60 * minute } },
  ])
  await jump(page, minute / 2)
  await expect(dialog).toContainText('Thu 26 Nov')
  await control.changes([{ afterTalks: 0, reschedule: { sessionId: '4000900000000', start: now - minute } }])
  await jump(page, minute / 2)
  await expect(dialog).toContainText('Live')
  await expect(dialog.getByRole('link', { name: /Follows$/ })).toHaveAttribute('href', /^https:/)
})

test(
  'cards that come above the table, and a row that leaves the top of the screen as it goes live, move no other row',
  soakOnly,
  async ({ page, control, signIn }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.clock.install({ time: now })
    await control.changes([{ afterTalks: 0, insert: { start: now + minute, name: 'Goes live' } }])
    await signIn('trainer')
    await expect(page.getByRole('status')).toHaveText('Showing 34 of 34')
    const cards = page.getByRole('region', { name: 'Up next' })
    await expect(cards.getByRole('article')).toHaveCount(2)
    // Its row is at the top edge of the window.
    await named(page, 'Goes live').evaluate((name) => {
      scrollTo(0, scrollY + (name.closest('tr')?.getBoundingClientRect().top ?? 0) + 20)
    })
    await expect.poll(() => watchRow(page)).not.toBe('')
    const height = await cards.evaluate((element) => element.clientHeight)
    await control.clock({ advance: 2 * minute })
    await jump(page, 2 * minute)
    await expect.poll(() => cards.evaluate((element) => element.clientHeight)).not.toBe(height)
    const places = await placesOf(page)
    expect(places).not.toEqual([])
    expect(Math.max(...places) - Math.min(...places)).toBeLessThan(1)
  },
)
