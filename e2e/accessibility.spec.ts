import { expect, type Locator, type Page } from '@playwright/test'
import { expectNoneEitherWay, expectNoViolations } from './axe.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

test('axe reports nothing: signed out', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expectNoneEitherWay(page)
})

test('axe reports nothing: loading', soakOnly, async ({ page, signIn, control }) => {
  await control.faults([{ match: { path: 'talks.json' }, hang: true }])
  await signIn('trainer')
  await expect(page.getByRole('status')).toHaveText('Loading sessions…')
  await expectNoneEitherWay(page)
})

test('axe reports nothing: list, narrow and wide, at the top and scrolled down', async ({ page, signIn }) => {
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await expectNoneEitherWay(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => scrollTo(0, 5000))
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await expectNoneEitherWay(page)
})

test('axe reports nothing: account menu', soakOnly, async ({ page, signIn }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await expectNoneEitherWay(page)
})

test('axe reports nothing: drawer, with resources open', async ({ page, signIn }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: 'Product photography basics', exact: true }).first().click()
  const drawer = page.getByRole('dialog')
  for (const name of ['Audience', 'Materials', 'Tickets', 'Polls', 'Integrations', 'Settings of this date']) {
    await drawer.getByRole('button', { name, exact: true }).click()
  }
  await expect(drawer.getByText('Loading…')).toHaveCount(0)
  await expectNoneEitherWay(page)
})

test('axe reports nothing: search, filters, menus and help', async ({ page, signIn }) => {
  await signIn('trainer', '/?q=studio&is=elsewhere&sort=session')
  await expect(page.getByRole('button', { name: 'Clear', exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Filter/ }).click()
  await expect(page.getByRole('group', { name: 'Filter sessions' })).toBeVisible()
  await expectNoneEitherWay(page)
  await page.goto('/?q=zzzz')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await expectNoneEitherWay(page)
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Up next' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to', exact: true }).click()
  await expectNoneEitherWay(page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Start Night sky, live from the field' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Not open' })).toBeVisible()
  await expectNoneEitherWay(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expectNoneEitherWay(page)
})

test(
  'axe reports nothing: partly searched, and help with keyboard shortcuts turned off',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.faults([
      { match: { path: 'talks.json', query: { limit: '100' } }, after: 2, status: 400, body: {} },
    ])
    await signIn('admin', '/?view=academy&q=basics')
    await expect(page.getByText(/^\d+ found\. Searched/)).toBeVisible()
    await expect(page.getByRole('alert')).toBeVisible()
    await expectNoneEitherWay(page)
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.getByRole('checkbox', { name: 'Use these single-key shortcuts' }).uncheck()
    await expectNoneEitherWay(page)
  },
)

test('axe reports nothing: empty', soakOnly, async ({ page, signIn, control }) => {
  await control.seed({ talks: 0 })
  await signIn('trainer')
  await expect(page.getByRole('heading', { name: 'Nothing coming up for you' })).toBeVisible()
  await expectNoneEitherWay(page)
})

test('axe reports nothing: error', soakOnly, async ({ page, signIn, control }) => {
  await control.faults([{ match: { path: 'talks.json' }, status: 400, body: {} }])
  await signIn('trainer')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoneEitherWay(page)
})

test('axe reports nothing: bad configuration', async ({ page, control }) => {
  await control.config({ patch: { academy: { pageSize: 'many' } } })
  await page.goto('/')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoneEitherWay(page)
})

for (const [name, tag, path, options] of [
  ['with the high-contrast theme', soakOnly, '/?theme=contrast&is=elsewhere', {}],
  ['with forced colours', {}, '/?is=elsewhere', { forcedColors: 'active' }],
] as const) {
  test.describe(name, () => {
    test.use({ contextOptions: { reducedMotion: 'reduce', ...options } })
    test(`axe reports nothing ${name}`, tag, async ({ page, signIn }) => {
      await signIn('trainer', path)
      await expect(page.getByRole('region', { name: 'Up next' })).toBeVisible()
      await expectNoViolations(page)
      await page.getByRole('button', { name: /^Filter/ }).click()
      await expect(page.getByRole('group', { name: 'Filter sessions' })).toBeVisible()
      await expectNoViolations(page)
    })
  })
}

/** Presses Tab until `target` has the focus, at most `most` times. */
async function tabTo(page: Page, target: Locator, most: number) {
  const has = () => target.evaluate((it) => it === document.activeElement)
  for (let steps = 0; steps < most && !(await has()); steps += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

test('the whole path by keyboard alone: sign in, view, search, session, resource, join, sign out', async ({
  page,
  context,
}) => {
  // Too narrow for the drawer to be beside the list: the focus stays in it.
  await page.setViewportSize({ width: 900, height: 700 })
  const press = async (name: string | RegExp, most = 20) => {
    await tabTo(page, page.getByRole('button', { name }), most)
    await page.keyboard.press('Enter')
  }
  await page.goto('/')
  await press('Sign in')
  await press('Noor Haddad, academy admin')
  await press('Allow')
  await expect(page.getByRole('status')).toHaveText('Showing 25 of 25')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: 'Mine' }), 9)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Whole academy' })).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await tabTo(page, page.getByRole('searchbox'), 3)
  await page.keyboard.type('studio')
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  const rows = page.getByRole('table').getByRole('rowheader').getByRole('button')
  await expect(rows.first()).toHaveText('Lighting a small studio')
  await tabTo(page, rows.first(), 20)
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer).toBeVisible()
  const relation = drawer.getByRole('button', { name: 'Presenters in detail' })
  await tabTo(page, relation, 9)
  await page.keyboard.press('Enter')
  await expect(drawer.getByRole('region', { name: 'Presenters in detail' })).toContainText('Amelia Burrows')
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Tab')
  const tab = context.waitForEvent('page')
  await page.keyboard.press('Enter')
  await (await tab).close()
  await tabTo(page, page.getByRole('button', { name: 'Account' }), 60)
  await page.keyboard.press('Enter')
  await press('Sign out', 3)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test.describe('with the browser’s own animation frames, which a fake clock would replace', () => {
  test.use({ clockStopped: false })

  test('rows have counts and indices for assistive technology', soakOnly, async ({ page, signIn }) => {
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
})

/** The row index of every day header, collected while scrolling from top to end. */
const dayIndexes = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = []
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      for (const header of document.querySelectorAll('[role=rowheader][scope=rowgroup]')) {
        found.push(header.parentElement?.ariaRowIndex ?? '')
      }
    }
    scrollTo(0, 0)
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    return found
  })
