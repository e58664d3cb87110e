import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

async function expectNoViolations(page: Page) {
  // Without motion, nothing is judged half faded in.
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('signed out', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
      await expectNoViolations(page)
    })

    test('loading', async ({ page, signIn, control }) => {
      await control.faults([{ match: { path: 'talks.json' }, delayMs: 8000 }])
      await signIn('trainer')
      await expect(page.getByRole('status')).toHaveText('Loading sessions…')
      await expectNoViolations(page)
    })

    test('list, phone and wide, at its top and further down', async ({ page, signIn }) => {
      await signIn('admin', '/?view=academy')
      await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
      await expectNoViolations(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.evaluate(() => scrollTo(0, 5000))
      await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
      await expectNoViolations(page)
    })

    test('account menu', async ({ page, signIn }) => {
      await signIn('trainer')
      await page.getByRole('button', { name: 'Account' }).click()
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
      await expectNoViolations(page)
    })

    test('drawer, with resources open', async ({ page, signIn }) => {
      await signIn('trainer')
      await page.getByRole('button', { name: 'Product photography basics', exact: true }).first().click()
      const drawer = page.getByRole('dialog')
      for (const name of [
        'Audience',
        'Materials',
        'Tickets',
        'Polls',
        'Integrations',
        'Settings of this date',
      ]) {
        await drawer.getByRole('button', { name, exact: true }).click()
      }
      await expect(drawer.getByText('Loading…')).toHaveCount(0)
      await expectNoViolations(page)
    })

    test('empty', async ({ page, signIn, control }) => {
      await control.seed({ talks: 0 })
      await signIn('trainer')
      await expect(page.getByRole('heading', { name: 'Nothing coming up for you' })).toBeVisible()
      await expectNoViolations(page)
    })

    test('error', async ({ page, signIn, control }) => {
      await control.faults([{ match: { path: 'talks.json' }, status: 400, body: {} }])
      await signIn('trainer')
      await expect(page.getByRole('alert')).toBeVisible()
      await expectNoViolations(page)
    })

    test('bad configuration', async ({ page, control }) => {
      await control.config({ patch: { academy: { pageSize: 'many' } } })
      await page.goto('/')
      await expect(page.getByRole('alert')).toBeVisible()
      await expectNoViolations(page)
    })
  })
}

test('the whole way by keyboard alone: view, session, resource, back', async ({ page, signIn }) => {
  await signIn('trainer')
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('radio', { name: 'Mine' }).focus()
  await page.keyboard.press('Tab')
  const first = page.getByRole('table').getByRole('row').getByRole('button').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('table').getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  const door = drawer.getByRole('button', { name: 'Presenters in detail' })
  for (
    let steps = 0;
    steps < 8 && !(await door.evaluate((it) => it === document.activeElement));
    steps += 1
  ) {
    await page.keyboard.press('Tab')
  }
  await expect(door).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(door).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(first).toBeFocused()
})

test('rows are counted and numbered for those who cannot see them', async ({ page, signIn }) => {
  test.slow()
  await page.setViewportSize({ width: 1280, height: 3000 })
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  const table = page.getByRole('table')
  const headers = 1 + new Set(await dayIndexes(page)).size
  expect(Number(await table.getAttribute('aria-rowcount'))).toBe(1241 + headers)
  const indexes = await table
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => Number(row.ariaRowIndex)))
  expect(indexes).toEqual(indexes.toSorted((a, b) => a - b))
  expect(indexes.slice(0, 5)).toEqual([1, 2, 3, 4, 5])
})

/** The row index of every day's header, gathered from top to end. */
const dayIndexes = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = []
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      for (const header of document.querySelectorAll('[role=rowheader]')) {
        found.push(header.parentElement?.ariaRowIndex ?? '')
      }
    }
    scrollTo(0, 0)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    return found
  })
