import { expect, type Page } from '@playwright/test'
import { passTime } from './pass-time.ts'
import { openSample, sample } from './sample.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const nameOf = (page: Page, name: string) =>
  page.getByRole('table').getByRole('button', { name, exact: true }).first()

test('on a wide screen the drawer is beside the list, which stays usable', async ({
  page,
  signIn,
  board,
}) => {
  await page.goto('/config.example.json')
  await signIn('trainer')
  await openSample(page)
  const drawer = page.getByRole('dialog')
  // The page makes room for it a frame after it has appeared.
  await expect
    .poll(async () => {
      const [list, beside] = [await page.getByRole('table').first().boundingBox(), await drawer.boundingBox()]
      return (beside?.x ?? 0) - ((list?.x ?? 0) + (list?.width ?? 0))
    })
    .toBeGreaterThanOrEqual(0)
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: sample, exact: true }) })
    .first()
  // There is no room for their column any more, but for a line below the name.
  await expect(row.getByRole('cell', { name: 'Amelia Burrows' })).toBeInViewport()
  const other = 'Night sky, live from the field'
  await nameOf(page, other).click()
  await expect(page.getByRole('dialog', { name: other })).toBeVisible()
  await page.goBack()
  await expect(drawer).toHaveCount(0)
  await expect(page).toHaveURL(`${board}/`)
})

test('on a narrow screen the drawer covers the list; resizing the window switches between the two', async ({
  page,
  signIn,
}) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await signIn('trainer')
  await openSample(page)
  const isModal = () => page.evaluate(() => document.querySelector('dialog:modal') !== null)
  expect(await isModal()).toBe(true)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(isModal).toBe(false)
  await expect(page.getByRole('dialog', { name: sample })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('its width is changed by keys and by dragging, and remembered', async ({ page, signIn }) => {
  await signIn('trainer')
  await openSample(page)
  const separator = page.getByRole('separator', { name: 'Width of the details' })
  const width = async () => Math.round((await page.getByRole('dialog').boundingBox())?.width ?? 0)
  const rem = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  )
  expect(await width()).toBe(28 * rem)
  await separator.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(width).toBe(30 * rem)
  await expect(separator).toHaveAttribute('aria-valuenow', '30')
  await page.keyboard.press('Home')
  await expect.poll(width).toBe(22 * rem)
  await separator.hover()
  await page.mouse.down()
  await page.mouse.move(1280 - 40 * rem, 400)
  await page.mouse.up()
  await expect.poll(width).toBe(40 * rem)
  await page.reload()
  await expect.poll(width).toBe(40 * rem)
  await separator.dblclick()
  await expect.poll(width).toBe(28 * rem)
})

test('its summary can be copied, with time, people and link', async ({ page, signIn, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn('trainer')
  await openSample(page)
  await page.getByRole('button', { name: 'Copy summary' }).click()
  await expect(page.getByRole('dialog').getByText('Copied', { exact: true })).toBeVisible()
  const [name, when, who, join] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(name).toBe(sample)
  expect(when).toMatch(/\d\d:\d\d.+Central European Standard Time \(GMT\+1\)$/)
  expect(who).toBe('Amelia Burrows')
  expect(join).toMatch(/^https:\/\/zylkeracademy\.trainercentral\.com\/session\//)
})

test('in print only the drawer is shown', soakOnly, async ({ page, signIn }) => {
  await signIn('trainer')
  await openSample(page)
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table', { name: 'Upcoming sessions' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('heading', { name: sample })).toBeVisible()
})

test(
  'the next session is available beyond the pages that load automatically',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.seed({ talks: 3400 })
    await signIn('admin', '/?view=academy')
    const status = page.getByRole('status').first()
    await expect(status).toHaveText(/^Showing 2,\d{3} of [\d,]+$/)
    const before = await status.innerText()
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight - 4000))
    const lastRowIndex = async () => Number(await page.getByRole('row').last().getAttribute('aria-rowindex'))
    await expect.poll(lastRowIndex).toBeGreaterThan(1900)
    await page.getByRole('table').getByRole('rowheader').getByRole('button').last().click()
    await page.evaluate(() => scrollTo(0, 0))
    expect(await status.innerText()).toBe(before)
    const next = page.getByRole('button', { name: 'Next session' })
    await expect(async () => {
      for (let i = 0; i < 10; i += 1) await next.click()
      expect(await status.innerText()).not.toBe(before)
    }).toPass()
  },
)

test(
  'an open resource is requested again when its session goes live',
  soakOnly,
  async ({ page, signIn, control }) => {
    await signIn('trainer')
    const soon = 'Writing product stories that sell'
    await nameOf(page, soon).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Polls', exact: true }).click()
    const requested = async () =>
      (await control.requests()).filter(({ path }) => /\/talk\/\d+\/polls\.json/.test(path)).length
    await expect.poll(requested).toBe(1)
    await passTime(page, control, 6 * 60_000)
    await expect(page.getByRole('dialog').getByText('Live', { exact: true })).toBeVisible()
    await expect.poll(requested).toBeGreaterThan(1)
  },
)

test('moving from row to row by keys updates the details; closing puts the focus on the current row', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await nameOf(page, 'Writing product stories that sell').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Writing product stories that sell' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('dialog', { name: 'Portfolio reviews, one by one' })).toBeVisible()
  await expect(nameOf(page, 'Portfolio reviews, one by one')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('dialog', { name: sample })).toBeVisible()
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: sample, exact: true }) })
  await expect(row.first()).toHaveAttribute('aria-current', 'true')
  await page.getByRole('button', { name: 'Next session' }).click()
  await expect(row.first()).not.toHaveAttribute('aria-current', 'true')
  const name = await page.getByRole('dialog').getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(nameOf(page, name)).toBeFocused()
})
