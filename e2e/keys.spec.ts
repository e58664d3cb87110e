import { expect, type Page } from '@playwright/test'
import { now } from './now.ts'
import { test } from './test.ts'
import { expectCompleteList, within } from './list-checks.ts'
import { soakOnly } from './tags.ts'

const focused = (page: Page) => page.locator(':focus')
const names = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('button')
/** The index of the row that has the focus. */
const rowIndex = (page: Page) => focused(page).evaluate((it) => Number(it.closest('tr')?.ariaRowIndex))
const ready = async (page: Page) => {
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(names(page).first()).toBeVisible()
}
/** A time zone in which it is about noon, so that today has sessions at any time of day. */
const noon = () => {
  const ahead = 12 - new Date().getUTCHours()
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

test('j and k move between sessions, Enter opens one, and the focus returns', async ({ page, signIn }) => {
  // If the drawer covers the list, the list's keys do nothing. Beside the list they would change the drawer's session.
  await page.setViewportSize({ width: 900, height: 700 })
  await signIn('trainer')
  await ready(page)
  await page.keyboard.press('j')
  await expect(focused(page)).toHaveText('Lighting a small studio')
  await page.keyboard.press('j')
  await expect(focused(page)).toHaveText('Writing product stories that sell')
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveText('Portfolio reviews, one by one')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('k')
  await expect(focused(page)).toHaveText('Lighting a small studio')
  await page.keyboard.press('k')
  await expect(focused(page)).toHaveText('Lighting a small studio')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Lighting a small studio' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await expect(focused(page)).toHaveText('Lighting a small studio')
})

test('the focus moves through the whole list of 1,240, also to rows that are not rendered yet', async ({
  page,
  signIn,
}) => {
  await signIn('admin', `/?view=academy&tz=${noon()}`)
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await ready(page)
  await page.keyboard.press('e')
  const total = Number(await page.getByRole('table').getAttribute('aria-rowcount'))
  await expect.poll(() => rowIndex(page)).toBe(total)
  await expect(focused(page)).toBeInViewport()
  await page.keyboard.press('t')
  await expect(focused(page)).toBeInViewport()
  await expect(page.getByRole('rowheader', { name: /^Today/ })).toBeInViewport()
  for (let steps = 0; steps < 40; steps += 1) await page.keyboard.press('j')
  await expect(focused(page)).toBeInViewport()
  expect(await rowIndex(page)).toBeGreaterThan(40)
})

test('o joins like a click, and only inside the join window', async ({ page, signIn, context }) => {
  await signIn('trainer')
  await ready(page)
  await page.keyboard.press('j')
  const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('o')])
  await opened.close()
  await names(page).filter({ hasText: 'Night sky, live from the field' }).focus()
  await page.keyboard.press('o')
  await expect(page.getByRole('group', { name: 'Not open' })).toBeVisible()
  expect(context.pages()).toHaveLength(1)
})

test('where there is no `closedby`, the help closes at a click beside it, and returns the focus', async ({
  page,
  signIn,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy'))
  await signIn('trainer')
  const button = page.getByRole('button', { name: 'Keyboard shortcuts' })
  await button.click()
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help).toBeVisible()
  await page.mouse.move(20, 400)
  await page.mouse.down()
  await page.mouse.up()
  await expect(help).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('/ searches, f filters, ? shows the help, and one switch turns all shortcuts off permanently', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  await ready(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('jokes?/')
  await expect(page.getByRole('searchbox')).toHaveValue('jokes?/')
  await page.getByRole('searchbox').fill('')
  await page.getByRole('radio', { name: 'Mine' }).focus()
  await page.keyboard.press('f')
  await expect(page.getByRole('group', { name: 'Filter sessions' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help.getByRole('term')).toHaveText([
    'j',
    'k',
    'Enter',
    'Tab',
    'o',
    '/',
    'f',
    't',
    'g',
    'e',
    '?',
  ])
  await help.getByRole('checkbox', { name: 'Use these single-key shortcuts' }).uncheck()
  await help.getByRole('button', { name: 'Close' }).click()
  await expect(help).toBeHidden()
  // The Tab key shows that j was processed: if shortcuts were still on, the focus would be in a row now.
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Go to', exact: true })).toBeFocused()
  await page.reload()
  await ready(page)
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus()
  await page.keyboard.press('/')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Go to', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await help.getByRole('checkbox').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test.describe.configure({ timeout: 120_000 })

test(
  'if the focused session leaves the list, the session in its place gets the focus',
  soakOnly,
  async ({ page, signIn, control }) => {
    await page.clock.install({ time: now })
    await signIn('trainer')
    await ready(page)
    await expectCompleteList(page, 10_000)
    const start = now + 15 * 60_000
    await control.changes([{ afterTalks: 0, insert: { start, name: 'Put in late' } }])
    const late = page.getByRole('button', { name: 'Put in late', exact: true })
    await within(page, 35, () => expect(late).toBeVisible({ timeout: 100 }))
    await late.focus()
    await page.clock.fastForward(120_000)
    await control.changes([{ afterTalks: 0, remove: { sessionId: '4000900000000' } }])
    await within(page, 35, () => expect(late).toHaveCount(0, { timeout: 100 }))
    await expect(focused(page)).toHaveText('Portfolio reviews, one by one')
  },
)

test(
  'goes to a day, also to one that has to be loaded first',
  soakOnly,
  async ({ page, signIn, control }) => {
    test.slow()
    await control.seed({ talks: 3000 })
    await signIn('admin', '/?view=academy')
    await expect(page.getByRole('status')).toHaveText(/^Showing 2,\d+ of [\d,]+$/)
    await page.keyboard.press('g')
    const far = new Date(now + 300 * 86_400_000).toLocaleDateString('en-CA', {
      timeZone: 'Europe/Berlin',
    })
    await page.getByLabel('Date').fill(far)
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await expect(focused(page).and(names(page))).toBeInViewport({ timeout: 30_000 })
    const day = await focused(page).evaluate((it) => it.closest('tr')?.querySelector('time')?.dateTime ?? '')
    expect(Date.parse(day)).toBeGreaterThanOrEqual(Date.parse(`${far}T00:00:00+01:00`) - 3_600_000)
  },
)

test('goes to the end of a list that has to be loaded first', soakOnly, async ({ page, signIn, control }) => {
  test.slow()
  await control.seed({ talks: 3000 })
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText(/^Showing 2,\d+ of [\d,]+$/)
  await page.getByRole('button', { name: 'Go to', exact: true }).click()
  await page.getByRole('button', { name: 'End of the list' }).click()
  await expect(page.getByRole('status')).toHaveText(/^Showing ([\d,]+) of \1$/)
  await expect(focused(page).and(names(page))).toBeInViewport()
  expect(await rowIndex(page)).toBe(Number(await page.getByRole('table').getAttribute('aria-rowcount')))
  await page.getByRole('button', { name: 'Go to', exact: true }).click()
  await page.getByRole('button', { name: 'Today' }).click()
  await expect.poll(() => rowIndex(page)).toBeLessThan(20)
})

test('the shortcut for today does nothing if rows are not sorted by day', async ({ page, signIn }) => {
  await signIn('trainer', '/?sort=session')
  await ready(page)
  // Rows that load later would be inserted between these.
  await expectCompleteList(page)
  await page.keyboard.press('j')
  await expect(names(page).first()).toBeFocused()
  await page.keyboard.press('t')
  await page.keyboard.press('j')
  await expect(names(page).nth(1)).toBeFocused()
})

test('Tab stops at one row, at its name and its link, and then leaves the table; arrows work with shortcuts turned off', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  await ready(page)
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('checkbox', { name: 'Use these single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  const table = page.getByRole('table')
  await table.getByRole('columnheader').last().getByRole('button').focus()
  await page.keyboard.press('Tab')
  await expect(names(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(names(page).nth(2)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(table.getByRole('link').nth(2)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(table.locator(':focus')).toHaveCount(0)
  await table.getByRole('columnheader').last().getByRole('button').focus()
  await page.keyboard.press('Tab')
  await expect(names(page).nth(2)).toBeFocused()
})

test('the focus stays while pages load, and while the search changes the rows around it', async ({
  page,
  signIn,
  control,
}) => {
  await page.clock.install({ time: now })
  await control.faults([
    { match: { path: 'talks.json', query: { limit: '100' } }, after: 1, status: 400, body: {} },
  ])
  await signIn('admin', '/?view=academy&q=studio')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  const session = names(page).filter({ hasText: 'Lighting a small studio' })
  await session.focus()
  await control.clearFaults()
  await page.evaluate(() => {
    history.pushState(null, '', '/?view=academy')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await expect(page.getByRole('list', { name: 'Active filters' })).toHaveCount(0)
  await expect(session).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('list', { name: 'Active filters' })).toBeVisible()
  await expect(session).toBeFocused()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await expect(session).toBeFocused()
})
