import { expect, type Locator, type Page } from '@playwright/test'
import { passTime } from './pass-time.ts'
import { test } from './test.ts'
import { inFirefox, soakOnly } from './tags.ts'

/** Expects that everything above the rows is rendered, so that it no longer moves them. */
const ready = async (page: Page) => {
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(page.getByRole('table').getByRole('rowheader').getByRole('button').first()).toBeVisible()
}

/** The menu that says why `link` is not open: it has no address, and opens the menu instead. */
async function reasonOf(page: Page, link: Locator): Promise<Locator> {
  await expect(link).toHaveAttribute('aria-disabled', 'true')
  await expect(link).not.toHaveAttribute('href')
  await link.focus()
  await page.keyboard.press('Enter')
  return page.getByRole('group', { name: 'Not open' })
}

test(
  'the host’s link says Start, is a real link, and opens the session in a new tab',
  inFirefox,
  async ({ page, signIn }) => {
    await signIn('trainer')
    const link = page.getByRole('link', { name: 'Start Lighting a small studio' })
    await expect(link).toHaveAttribute(
      'href',
      /^https:\/\/zylkeracademy\.trainercentral\.com\/session\/[\w-]+$/,
    )
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('rel', /noopener/)
    await expect(link).not.toHaveAttribute('aria-disabled')
  },
)

test('an attendee joins', async ({ page, signIn }) => {
  await signIn('attendee')
  await expect(page.getByRole('link', { name: /^Join / }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^Start / })).toHaveCount(0)
})

test('before the join window the link is shown, says when it opens, and cannot be followed', async ({
  page,
  signIn,
  context,
}) => {
  await signIn('trainer')
  const link = page.getByRole('link', { name: 'Start Product photography basics' }).first()
  await expect(link).toHaveAttribute('aria-disabled', 'true')
  await expect(link).toHaveAccessibleDescription(/^Opens (\w+ )?\d\d:\d\d$/)
  await ready(page)
  await expect(link).toHaveAttribute('aria-disabled', 'true')
  await expect(link).not.toHaveAttribute('href')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Not open' })).toBeVisible()
  expect(context.pages()).toHaveLength(1)
})

test('the join window opens on time, without action of the person', async ({ page, signIn, control }) => {
  const now = Date.UTC(2026, 10, 25, 9)
  await control.oneTalkAt(now + 90 * 60_000, now)
  await page.clock.install({ time: now })
  await signIn('trainer')
  const link = page.getByRole('link', { name: /^Start / })
  await expect(link).toHaveAttribute('aria-disabled', 'true')
  await expect(link).toHaveAccessibleDescription('Opens 10:30')
  await page.clock.runFor(29 * 60_000)
  await expect(link).toHaveAttribute('aria-disabled', 'true')
  await page.clock.runFor(60_000)
  await expect(link).not.toHaveAttribute('aria-disabled')
})

test('a join address of another site is not rendered as a link', async ({ page, signIn, control }) => {
  const joinURL = 'https://evil.example/session/abc'
  await control.seed({ talks: 1 })
  await control.faults([
    { match: { path: 'talks.json' }, rewrite: { talks: { 0: { joinURL } }, sessions: { 0: { joinURL } } } },
  ])
  await signIn('trainer')
  await expect(page.getByRole('table')).toContainText('No join link')
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(0)
})

test('the drawer has the same join link', soakOnly, async ({ page, signIn }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: 'Lighting a small studio', exact: true }).click()
  await expect(
    page.getByRole('dialog').getByRole('link', { name: 'Start Lighting a small studio' }),
  ).toBeVisible()
})

/** A session far enough ahead to be closed, at any time of day. */
const early = 'Night sky, live from the field'

test('a link that is not open yet explains why, and offers alternatives', async ({
  page,
  signIn,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn('trainer')
  const link = page.getByRole('link', { name: `Start ${early}` })
  await ready(page)
  const menu = await reasonOf(page, link)
  await expect(menu).toContainText(/Opens (\w+ )?\d\d:\d\d, 60 minutes before the start\./)
  const anyway = menu.getByRole('link', { name: 'Open session page anyway' })
  await expect(anyway).toHaveAttribute('href', /^https:\/\/zylkeracademy\./)
  await expect(anyway).toHaveAttribute('rel', /noopener/)
  await menu.getByRole('button', { name: 'Copy join link' }).click()
  await expect(menu).toContainText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await anyway.getAttribute('href'))
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('if clipboard access is denied, the link can be copied by hand', soakOnly, async ({ page, signIn }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await signIn('trainer')
  await page.getByRole('button', { name: early, exact: true }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Copy join link' }).click()
  await expect(drawer.getByRole('textbox', { name: 'Join link' })).toBeFocused()
  await expect(drawer.getByRole('textbox', { name: 'Join link' })).toHaveValue(/^https:\/\/zylkeracademy\./)
})

test(
  'the drawer has alternatives outside the join window, and none inside it',
  soakOnly,
  async ({ page, signIn }) => {
    await signIn('trainer')
    await page.getByRole('button', { name: early, exact: true }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('link', { name: 'Open session page anyway' })).toBeVisible()
    await drawer.getByRole('link', { name: `Start ${early}` }).focus()
    await page.keyboard.press('Enter')
    await drawer.getByRole('button', { name: 'Copy join link' }).click()
    await expect(
      drawer.getByText('Copied').or(drawer.getByRole('textbox', { name: 'Join link' })),
    ).toBeVisible()
    // The menu would open under the drawer, where it cannot be reached.
    await expect(page.getByRole('group', { name: 'Not open' })).toHaveCount(0)
    await drawer.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Lighting a small studio', exact: true }).click()
    await expect(drawer.getByRole('link', { name: /^Start / })).toBeVisible()
    await expect(drawer.getByRole('link', { name: 'Open session page anyway' })).toHaveCount(0)
  },
)

test(
  'after the end the link says so, and the session page can still be opened',
  soakOnly,
  async ({ page, signIn, control }) => {
    const now = Date.UTC(2026, 10, 25, 9)
    await control.oneTalkAt(now, now)
    // The academy would drop the session: its clock stays, and is not told.
    await control.faults([{ match: { path: 'talks.json' }, headers: { date: '' } }])
    await page.clock.install({ time: now })
    await signIn('trainer')
    const link = page.getByRole('table').getByRole('link', { name: /^Start / })
    await expect(link).not.toHaveAttribute('aria-disabled')
    await page.clock.setFixedTime(now + 80 * 60_000)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await expect(link).toHaveAccessibleDescription('Ended')
    await ready(page)
    const menu = await reasonOf(page, link)
    await expect(menu).toContainText('This session is over.')
  },
)

test('an open menu says that the link is open once it is', soakOnly, async ({ page, signIn, control }) => {
  const now = Date.UTC(2026, 10, 25, 9)
  await control.oneTalkAt(now + 90 * 60_000, now)
  await page.clock.install({ time: now })
  await signIn('trainer')
  await ready(page)
  // Found by its text “Start”: until the user info is loaded it is an attendee's link, which opens later.
  await page
    .getByRole('table')
    .getByRole('link', { name: /^Start/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Not open' })).toContainText('Opens 10:30')
  await passTime(page, control, 31 * 60_000)
  await expect(page.getByRole('group', { name: 'Open now' })).not.toContainText('Opens')
})
