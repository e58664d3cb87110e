import { expect, type Page } from '@playwright/test'
import { expectNoViolations } from './axe.ts'
import { soakOnly } from './tags.ts'
import { test } from './test.ts'

const rows = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('button')
const focused = (page: Page) => page.locator(':focus')
/** Focuses the first name that is more than `y` px below the top of the viewport, and returns it. */
const focusNameBelow = (page: Page, y: number) =>
  page.evaluate((top) => {
    const names = [...document.querySelectorAll<HTMLElement>('tr[data-talk] th button')]
    const name = names.find((one) => one.getBoundingClientRect().top > top)
    name?.focus({ preventScroll: true })
    return name?.innerText ?? ''
  }, y)
const scrolled = (page: Page) => page.evaluate(() => scrollY)

// Over the list, and beside it.
for (const [width, tag] of [
  [900, {}],
  [1280, soakOnly],
] as const) {
  test(
    `after a reload in the middle, a session that closes leaves the list where it is, ${width} px`,
    tag,
    async ({ page, signIn }) => {
      await page.setViewportSize({ width, height: 800 })
      await signIn('admin', '/?view=academy')
      await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
      await page.evaluate(() => scrollTo(0, 1500))
      await expect.poll(() => scrolled(page)).toBe(1500)
      await page.reload()
      await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
      await page.evaluate(() => scrollTo(0, 5500))
      await expect.poll(() => scrolled(page)).toBe(5500)
      let name = ''
      await expect.poll(async () => (name = await focusNameBelow(page, 300))).not.toBe('')
      const place = await scrolled(page)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(focused(page)).toHaveText(name)
      expect(await scrolled(page)).toBe(place)
    },
  )

  test(
    `closing a session that was opened by its address focuses its row, ${width} px`,
    soakOnly,
    async ({ page, signIn }) => {
      await page.setViewportSize({ width, height: 800 })
      await signIn('admin', '/?view=academy')
      await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
      await page.keyboard.press('e')
      await expect(focused(page)).toBeInViewport()
      const name = await focused(page).innerText()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      const address = page.url()
      await page.goto('about:blank')
      await page.goto(address)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(focused(page)).toHaveText(name)
      await expect(focused(page)).toBeInViewport()
      await expect(page).not.toHaveURL(/talk=/)
    },
  )

  test(
    `closing a session after stepping to others focuses the row that was shown last, ${width} px`,
    soakOnly,
    async ({ page, signIn }) => {
      await page.setViewportSize({ width, height: 800 })
      await signIn('admin', '/?view=academy')
      await rows(page).first().click()
      const drawer = page.getByRole('dialog')
      await expect(drawer).toBeVisible()
      for (let step = 1; step <= 12; step += 1) {
        const before = await drawer.getAttribute('data-of')
        await page.getByRole('button', { name: 'Next session' }).click()
        await expect(drawer).not.toHaveAttribute('data-of', before ?? '')
      }
      const name = await drawer.getByRole('heading', { level: 2 }).innerText()
      await page.keyboard.press('Escape')
      await expect(drawer).toHaveCount(0)
      await expect(focused(page)).toHaveText(name)
      await expect(focused(page)).toBeInViewport()
    },
  )
}

test('closing a session that has no row focuses the first row on screen, or the heading', async ({
  page,
  signIn,
}) => {
  await signIn('trainer', '/?talk=0')
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByRole('alert')).toContainText('not among the upcoming ones')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toBeFocused()
  await page.goto('/?talk=0&q=underwater%20basket%20weaving')
  await expect(drawer.getByRole('alert')).toContainText('not among the upcoming ones')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('signing out focuses the heading of the page that follows', async ({ page, signIn }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('See what is on, and be there on time')
  await expect(heading).toBeFocused()
  await expect(heading).toHaveAccessibleDescription('You are signed out.')
  await expectNoViolations(page)
  await page.reload()
  await expect(heading).toBeVisible()
  await expect(heading).not.toBeFocused()
  await expect(heading).not.toHaveAccessibleDescription(/./)
})

test(
  'after a refused whole academy, choosing one’s own clears notice and address',
  soakOnly,
  async ({ page, signIn }) => {
    await signIn('trainer', '/?view=academy')
    const notice = page.getByText('Only academy admins can see every session. Showing yours.')
    await expect(notice).toBeVisible()
    await expectNoViolations(page)
    await page.getByText('Mine', { exact: true }).click()
    await expect(notice).toHaveCount(0)
    await expect(page).toHaveURL(/view=mine/)
    await page.getByText('Whole academy').click()
    await expect(notice).toBeVisible()
  },
)
