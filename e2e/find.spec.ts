import { dayHeader } from './day-header.ts'
import { expect, type Page } from '@playwright/test'
import { now } from './now.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const expectAllShown = (page: Page) => expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.locator('td') })
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search sessions' })

test('searches names and presenters and ignores accents, width and case; the address contains the search', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  await box(page).fill('SOFIA alvarez')
  await expect(page.getByText('found', { exact: false }).first()).toBeVisible()
  await expect(rows(page).first()).toContainText('Sofía Álvarez')
  await expect(page).toHaveURL(/[?&]q=SOFIA%20alvarez/)
  await box(page).fill('Ｌｉｇｈｔｉｎｇ studio')
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Ｌｉｇｈｔｉｎｇ studio')
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await expect(page.getByText('1 found')).toBeVisible()
  await expect(box(page)).toHaveValue('Ｌｉｇｈｔｉｎｇ studio')
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(box(page)).toHaveValue('')
  await expect(page).not.toHaveURL(/[?&]q=/)
})

test('searches the description, but not its markup', async ({ page, signIn, control }) => {
  await control.faults([
    {
      match: { path: 'talks.json', query: { si: '0' } },
      rewrite: { sessions: { 0: { description: '<p>Bring a <b>periscope</b></p>' } } },
    },
  ])
  await signIn('trainer')
  await box(page).fill('periscope')
  await expect(page.getByText('1 found')).toBeVisible()
  await box(page).fill('<p>bring')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
})

test('shows “nothing found” for a search without results, and one button that clears it', async ({
  page,
  signIn,
}) => {
  await signIn('trainer', '/?q=zzzz&is=paid')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  const active = page.getByRole('list', { name: 'Active filters' })
  await expect(active.getByRole('button')).toHaveText(['“zzzz”', 'With paid tickets'])
  await active.getByRole('button', { name: 'Remove “zzzz”' }).click()
  await expect(page.getByText('6 found')).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(active).toHaveCount(0)
  expect(new URL(page.url()).search).toBe('')
})

test(
  'shows how much was searched if the list is incomplete, and continues after a retry',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.faults([
      { match: { path: 'talks.json', query: { limit: '100' } }, after: 2, status: 400, body: {} },
    ])
    await signIn('admin', '/?view=academy&q=basics')
    const again = page.getByRole('button', { name: 'Try again' })
    await expect(again).toBeVisible()
    await expect(page.getByText(/^\d+ found\. Searched \d+ of 869$/)).toBeVisible()
    await control.clearFaults()
    await again.click()
    await expectAllShown(page)
    await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  },
)

test(
  'the part of the list that does not load automatically is searched only on request',
  soakOnly,
  async ({ page, signIn, control }) => {
    test.slow()
    await control.seed({ talks: 3000 })
    await signIn('admin', '/?view=academy&q=zzzz')
    await expect(page.getByRole('heading', { name: 'Nothing found so far' })).toBeVisible()
    const rest = page.getByRole('button', { name: 'Search the rest' })
    await expect(rest).toBeVisible()
    const requested = async () =>
      (await control.requests()).filter(({ path }) => path.includes('talks.json')).length
    const before = await requested()
    await box(page).fill('yyyy')
    await expect(page.getByRole('button', { name: 'Remove “yyyy”' })).toBeVisible()
    await box(page).fill('zzzz')
    await expect(page.getByRole('button', { name: 'Remove “zzzz”' })).toBeVisible()
    expect(await requested()).toBe(before)
    await rest.click()
    await expect(page.getByRole('heading', { name: 'Nothing found', exact: true })).toBeVisible()
    await expect(page.getByText('0 found', { exact: true })).toBeVisible()
  },
)

test('the latest search or filter applies, also directly after typing', async ({ page, signIn }) => {
  await page.clock.install({ time: now })
  await signIn('trainer', '/?is=elsewhere')
  await expect(page.getByRole('list', { name: 'Active filters' })).toBeVisible()
  await page.clock.pauseAt(now + 60_000)
  await box(page).fill('studio')
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(box(page)).toHaveValue('')
  await page.clock.runFor(1000)
  await expect(page.getByRole('list', { name: 'Active filters' })).toHaveCount(0)
  await expect(box(page)).toHaveValue('')
})

test('an unknown filter in the address is shown, and can be removed', async ({ page, signIn }) => {
  await signIn('trainer', '/?is=loud')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove loud' }).click()
  await expect(rows(page).first()).toBeVisible()
})

test('a search whose program fails to load shows one error, and works after a reload', async ({
  page,
  signIn,
  control,
}) => {
  const programs = ['extras', 'ListFooter', 'OpenTalk']
  await control.faults(
    programs.map((name) => ({ match: { server: 'board', path: `/assets/${name}` }, status: 500, body: '' })),
  )
  const answers = programs.map((name) => page.waitForResponse(new RegExp(`/assets/${name}`)))
  await signIn('trainer', '/?q=studio')
  await Promise.all(answers)
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
  await expect(alert).toHaveCount(1)
  // Also when the other failures have been rendered.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await expect(alert).toHaveCount(1)
  await control.clearFaults()
  await alert.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
})

test('filters by presenter, category and overlap', async ({ page, signIn }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const panel = page.getByRole('group', { name: 'Filter sessions' })
  const found = page.getByText(/^[1-9]\d* found$/)
  for (const [facet, name] of [
    ['Presenter', 'Sofía Álvarez'],
    ['Category', /^Category \d/],
    ['Only', /^Overlaps another of my sessions/],
  ] as const) {
    const choice = panel.getByRole('group', { name: facet }).getByRole('checkbox', { name }).first()
    await choice.check()
    await expect(found).toBeVisible()
    if (facet === 'Presenter') await expect(rows(page).first()).toContainText('Sofía Álvarez')
    await choice.uncheck()
    await expect(found).toHaveCount(0)
  }
})

test(
  'a chosen presenter stays in the panel when none of their sessions is found',
  soakOnly,
  async ({ page, signIn }) => {
    await signIn('trainer')
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    const panel = page.getByRole('group', { name: 'Filter sessions' })
    await panel.getByRole('checkbox', { name: 'Sofía Álvarez' }).check()
    await panel.getByRole('checkbox', { name: /^Live now/ }).check()
    await expect(panel.getByRole('checkbox', { name: 'Sofía Álvarez' })).toBeChecked()
    await box(page).fill('zzzz')
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
    await expect(panel.getByRole('checkbox', { name: 'Sofía Álvarez' })).toBeChecked()
  },
)

test(
  'filters have correct counts: the count equals the number of results',
  soakOnly,
  async ({ page, signIn }) => {
    await signIn('admin', '/?view=academy')
    await expectAllShown(page)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    const panel = page.getByRole('group', { name: 'Filter sessions' })
    for (const name of [
      'Live now',
      'In another time zone',
      'With paid tickets',
      'Tomorrow',
      'I present or host',
    ]) {
      const choice = panel.getByRole('checkbox', { name: new RegExp(`^${name}`) })
      const label = await panel
        .locator('label')
        .filter({ hasText: new RegExp(`^${name}`) })
        .innerText()
      const count = /[\d,]+$/.exec(label)?.[0]
      await choice.check()
      await expect(page.getByText(`${count} found`, { exact: true })).toBeVisible()
      await choice.uncheck()
    }
    await panel.getByRole('checkbox', { name: /^Live now/ }).check()
    await panel.getByRole('checkbox', { name: /^In another time zone/ }).check()
    await expect(page).toHaveURL(/is=live,elsewhere/)
    await expect(rows(page).first()).toContainText('Live')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Filter 2 active' })).toBeFocused()
  },
)

test('filters by days: the first and the last day are included', async ({ page, signIn }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const panel = page.getByRole('group', { name: 'Filter sessions' })
  const day = (later: number) =>
    new Date(now + later * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Europe/Berlin' })
  await panel.getByLabel('From').fill(day(1))
  await panel.getByLabel('To', { exact: true }).fill(day(2))
  await expect(page).toHaveURL(new RegExp(`day=${day(1)}..${day(2)}`))
  const headers = page.getByRole('table').getByRole('rowheader', { name: dayHeader })
  await expect(headers.first()).toContainText('Tomorrow')
  await expect(headers).toHaveCount(2)
})

test('sorts by any column in both directions; day headers are removed and every row shows its own day', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  const table = page.getByRole('table')
  const heading = (name: string) => table.getByRole('columnheader', { name })
  await expect(heading('Time')).toHaveAttribute('aria-sort', 'ascending')
  await heading('Session').getByRole('button').click()
  await expect(heading('Session')).toHaveAttribute('aria-sort', 'ascending')
  await expect(heading('Time')).not.toHaveAttribute('aria-sort')
  await expect(table.getByRole('rowheader', { name: dayHeader })).toHaveCount(0)
  await expect(page).toHaveURL(/sort=session/)
  const names = await rows(page).getByRole('button').allInnerTexts()
  expect(names).toEqual(
    names.toSorted(new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }).compare),
  )
  await expect(rows(page).first()).toContainText(/(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/)
  await heading('Session').getByRole('button').click()
  await expect(heading('Session')).toHaveAttribute('aria-sort', 'descending')
  await heading('Registered').getByRole('button').click()
  await expect(heading('Registered')).toHaveAttribute('aria-sort', 'descending')
  const counts = (await rows(page).getByRole('cell').filter({ hasText: /^\d+$/ }).allInnerTexts()).map(Number)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test('the sort order and filter in the address apply from the first row on', async ({ page, signIn }) => {
  await signIn('admin', '/?view=academy&sort=-time&q=basics')
  await expect(page.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'descending')
  await expect(rows(page).first()).toBeVisible()
  for (const text of await rows(page).getByRole('button').allInnerTexts()) {
    expect(text.toLowerCase()).toContain('basics')
  }
})

test('on a phone the sort order is in the panel, and column headers are reachable by keyboard', async ({
  page,
  signIn,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn('trainer')
  const heading = page.getByRole('columnheader', { name: 'Session' })
  const head = page.getByRole('rowgroup').first()
  expect((await head.boundingBox())?.width).toBeLessThan(2)
  await heading.getByRole('button').focus()
  expect((await head.boundingBox())?.width).toBeGreaterThan(300)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('combobox', { name: 'Order by' }).selectOption('Session')
  await expect(page).toHaveURL(/sort=session/)
})

test('another sort order scrolls to the top', soakOnly, async ({ page, signIn }) => {
  await signIn('admin', '/?view=academy')
  await expectAllShown(page)
  await page.evaluate(() => scrollTo(0, 20_000))
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(20_000)
  await page.getByRole('columnheader', { name: 'Registered' }).getByRole('button').click()
  await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2')
  await expect(rows(page).first()).toBeInViewport()
})
