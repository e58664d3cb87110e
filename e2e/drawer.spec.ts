import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'
import { inFirefox, soakOnly } from './tags.ts'

/** The name in the last row of the complete list, scrolled into view. */
async function lastOf(page: Page) {
  const total = await page.getByRole('table').getAttribute('aria-rowcount')
  await page.keyboard.press('End')
  const last = page.locator(`[aria-rowindex="${total}"]`).getByRole('button')
  await expect(last).toBeInViewport()
  return last
}

const sample = 'Product photography basics'

test('opens from the row and changes the address; Back closes it', inFirefox, async ({ page, signIn }) => {
  await signIn('trainer')
  const name = page.getByRole('button', { name: sample, exact: true }).first()
  await name.click()
  const drawer = page.getByRole('dialog', { name: sample })
  await expect(drawer).toBeVisible()
  await expect(page).toHaveURL(/[?&]talk=\d+/)
  await page.goBack()
  await expect(drawer).toHaveCount(0)
  await expect(page).not.toHaveURL(/talk=/)
})

test(
  'the main facts are shown first, and the fifty relations after them',
  soakOnly,
  async ({ page, signIn }) => {
    await signIn('trainer')
    const name = page.getByRole('button', { name: sample, exact: true }).first()
    await expect(name).toBeVisible()
    const counts = await page.evaluateHandle(() => {
      const seen: number[] = []
      new MutationObserver(() => {
        const dialog = document.querySelector('dialog[open]')
        if (dialog) seen.push(dialog.querySelectorAll('[role=group]').length)
      }).observe(document, { childList: true, subtree: true })
      return seen
    })
    await name.click()
    await expect(page.getByRole('dialog', { name: sample }).getByRole('group').first()).toBeVisible()
    const [first, ...later] = await counts.jsonValue()
    expect(first).toBe(0)
    expect(Math.max(...later)).toBeGreaterThan(5)
  },
)

test('the next session is shown at the same place of the drawer', async ({ page, signIn }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: sample, exact: true }).first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByRole('group').first()).toBeVisible()
  await drawer.evaluate((element) => element.scrollTo(0, 500))
  // Not `click()`, which would scroll the drawer to the button.
  await page
    .getByRole('button', { name: 'Next session' })
    .evaluate((button) => button instanceof HTMLElement && button.click())
  await expect(page.getByRole('dialog', { name: sample })).toHaveCount(0)
  await expect(drawer.getByRole('group').first()).toBeAttached()
  expect(await drawer.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(300)
})

test('closes with Escape and with its button, and returns the focus', async ({ page, signIn }) => {
  await signIn('trainer')
  const name = page.getByRole('button', { name: sample, exact: true }).first()
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Close' }).click(),
  ]) {
    await name.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await close()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(name).toBeFocused()
    await expect(page).not.toHaveURL(/talk=/)
  }
})

for (const [where, tag, hide] of [
  ['with `closedby`', soakOnly, () => {}],
  ['where there is no `closedby`', {}, () => Reflect.deleteProperty(HTMLDialogElement.prototype, 'closedBy')],
] as const) {
  test(`over the list, it closes at a click beside it, ${where}`, tag, async ({ page, signIn }) => {
    await page.addInitScript(hide)
    await page.setViewportSize({ width: 900, height: 700 })
    await signIn('trainer')
    const name = page.getByRole('button', { name: sample, exact: true }).first()
    await name.click()
    const drawer = page.getByRole('dialog', { name: sample })
    const heading = drawer.getByRole('heading', { name: sample })
    // A selection of text that ends beside it does not close it.
    await heading.hover()
    await page.mouse.down()
    await page.mouse.move(40, 400)
    await page.mouse.up()
    await heading.click()
    await expect(drawer).toBeVisible()
    await page.mouse.move(40, 400)
    await page.mouse.down()
    await page.mouse.up()
    await expect(drawer).toHaveCount(0)
    await expect(name).toBeFocused()
  })
}

for (const [when, faults] of [
  ['with the table’s tools there', []],
  // These would focus the row again, so that the table's focus handler runs.
  ['before the table has its tools', [{ match: { server: 'board', path: '/assets/extras' }, hang: true }]],
] as const) {
  test(
    `closed ${when}, it returns the focus to a row that stays rendered, however far it is scrolled away`,
    soakOnly,
    async ({ page, signIn, control }) => {
      // Too narrow for both side by side, so the drawer covers the list.
      await page.setViewportSize({ width: 900, height: 700 })
      await control.faults(faults)
      await signIn('admin', '/?view=academy')
      await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
      const first = page.getByRole('table').getByRole('rowheader').getByRole('button').first()
      const name = await first.innerText()
      await first.focus()
      await page.keyboard.press('Enter')
      const drawer = page.getByRole('dialog')
      await expect(drawer).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(drawer).toHaveCount(0)
      await expect(page.locator(':focus')).toHaveText(name)
      for (const top of [30_000, 15_000]) {
        await page.evaluate((y) => scrollTo(0, y), top)
        await expect.poll(() => page.evaluate(() => scrollY)).toBe(top)
        await expect(page.locator(':focus')).toHaveText(name)
      }
    },
  )
}

test('opens from an address, even if the talk is on the last page', soakOnly, async ({ page, signIn }) => {
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  const last = await lastOf(page)
  const name = await last.innerText()
  await last.click()
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('shows a message if the address names no talk of the list', async ({ page, signIn }) => {
  await signIn('trainer', '/?talk=404')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('not among the upcoming ones')
})

test('steps through the list; Back still closes it', async ({ page, signIn }) => {
  await signIn('trainer')
  const all = page.getByRole('table').getByRole('rowheader').getByRole('button')
  const [first, second] = [await all.nth(0).innerText(), await all.nth(1).innerText()]
  await all.nth(0).click()
  await expect(page.getByRole('button', { name: 'Previous session' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: 'Next session' }).click()
  await expect(page.getByRole('dialog', { name: second })).toBeVisible()
  await page.getByRole('button', { name: 'Previous session' }).click()
  await expect(page.getByRole('dialog', { name: first })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

for (const place of ['first', 'last'] as const) {
  test(
    `every link of the ${place} session is requested once, and responds`,
    soakOnly,
    async ({ page, signIn, control }) => {
      test.setTimeout(240_000)
      await signIn('admin', '/?view=academy')
      await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
      const first = page.getByRole('table').getByRole('rowheader').getByRole('button').first()
      await (place === 'first' ? first : await lastOf(page)).click()
      const drawer = page.getByRole('dialog')
      const before = (await control.requests()).length
      const relations = drawer.locator('button[aria-expanded][aria-controls]')
      await expect(relations.first()).toBeVisible()
      expect(await relations.count()).toBeGreaterThan(40)
      for (const relation of await relations.all()) {
        await relation.click()
        await expect(relation).toHaveAttribute('aria-expanded', 'true')
        const region = drawer.locator(`[id="${await relation.getAttribute('aria-controls')}"]`)
        await expect(region).not.toContainText('Loading…')
        await expect(region).not.toBeEmpty()
        await expect(region.getByRole('alert')).toHaveCount(0)
      }
      const followed = (await control.requests()).slice(before).map(({ path }) => path)
      // The list may be requested again meanwhile.
      const resources = followed.filter((path) => !/\/materials\/image\/|\/talks\.json/.test(path))
      expect(new Set(resources).size).toBe(resources.length)
      expect(resources.length).toBeGreaterThanOrEqual(50)
    },
  )
}

test('a link to another organisation is refused, and the others work', async ({ page, signIn, control }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: sample, exact: true }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Integrations', exact: true }).click()
  await expect(drawer.getByRole('region', { name: 'Integrations', exact: true })).toContainText(
    'leads outside this academy',
  )
  await drawer.getByRole('button', { name: 'Tickets' }).click()
  await expect(drawer.getByRole('region', { name: 'Tickets' }).first()).not.toContainText('Loading')
  expect((await control.requests()).map(({ path }) => path).join()).not.toContain('7385')
})

test('S16 each resource fails separately, with a message', async ({ page, signIn, control }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: sample, exact: true }).first().click()
  const drawer = page.getByRole('dialog')
  const cases: [string, object, string][] = [
    ['Tickets', { status: 403, body: {} }, 'You are not allowed to see this.'],
    ['Recordings', { status: 404, body: {} }, 'Not available for this session.'],
    ['Chats', { status: 200, body: '<h1>Hello</h1>' }, 'The answer cannot be read.'],
    ['Polls', { status: 401, body: {} }, 'Your sign-in is no longer accepted.'],
    ['Coupons', { status: 401, body: { code: 'INVALID_OAUTHSCOPE' } }, 'does not include the permission'],
  ]
  const paths: Record<string, string> = {
    Tickets: 'tickets',
    Recordings: 'recordings',
    Chats: 'chats.json',
    Coupons: 'coupons',
    Polls: 'polls.json',
  }
  await control.faults(cases.map(([name, fault]) => ({ match: { path: paths[name] }, ...fault })))
  for (const [name, , sentence] of cases) {
    await drawer.getByRole('button', { name, exact: true }).click()
    await expect(drawer.getByRole('region', { name, exact: true }).getByRole('alert').first()).toContainText(
      sentence,
    )
  }
  await drawer.getByRole('button', { name: 'Questions', exact: true }).click()
  await expect(drawer.getByRole('region', { name: 'Questions', exact: true })).not.toContainText('Loading')
  await expect(drawer.getByRole('region', { name: 'Questions', exact: true }).getByRole('alert')).toHaveCount(
    0,
  )
})

test('an empty resource is reported as empty', async ({ page, signIn, control }) => {
  await control.faults([{ match: { path: 'tickets.json' }, status: 200, body: { tickets: [] } }])
  await signIn('trainer')
  await page.getByRole('button', { name: sample, exact: true }).first().click()
  await page.getByRole('button', { name: 'Tickets' }).click()
  await expect(page.getByRole('region', { name: 'Tickets' }).first()).toContainText('Nothing here yet.')
})

test(
  'a response without content is empty with status 204, and cannot be read with 200',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.faults([
      { match: { path: 'tickets.json' }, status: 204 },
      { match: { path: 'coupons' }, times: 1, body: '' },
    ])
    await signIn('trainer')
    await page.getByRole('button', { name: sample, exact: true }).first().click()
    await page.getByRole('button', { name: 'Tickets', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Tickets' }).first()).toContainText('Nothing here yet.')
    await page.getByRole('button', { name: 'Coupons', exact: true }).click()
    const coupons = page.getByRole('region', { name: 'Coupons', exact: true })
    await expect(coupons.getByRole('alert')).toContainText('The answer cannot be read.')
    await expect(coupons).not.toContainText('Nothing here yet.')
    await coupons.getByRole('button', { name: 'Try again' }).click()
    await expect(coupons.getByRole('table')).toBeVisible()
  },
)

test('closing twice in quick succession closes once', soakOnly, async ({ page, signIn, board }) => {
  await page.goto('/config.example.json')
  await signIn('trainer')
  await page.getByRole('button', { name: sample, exact: true }).first().dblclick()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).dblclick()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(`${board}/`)
  await expect(page.getByRole('table')).toBeVisible()
})

test('the list keeps its scroll position under the drawer', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await page.getByRole('table').getByRole('rowheader').getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.mouse.move(100, 400)
  await page.mouse.wheel(0, 5000)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('in a right-to-left layout the drawer opens from the other side', async ({ page, signIn }) => {
  await signIn('trainer')
  await page.evaluate(() => (document.dir = 'rtl'))
  await page.getByRole('button', { name: sample, exact: true }).first().click()
  await expect.poll(async () => (await page.getByRole('dialog').boundingBox())?.x).toBe(0)
})

test('if the drawer cannot be loaded, the list and its join links remain', async ({
  page,
  signIn,
  context,
  control,
}) => {
  await control.faults([{ match: { server: 'board', path: '/assets/TalkDrawer' }, status: 500, body: '' }])
  await signIn('trainer')
  await expect(page.getByRole('link', { name: /^Start / }).first()).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: sample, exact: true }).first().click()
  await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'You are offline.' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Start / }).first()).toBeVisible()
  await context.setOffline(false)
})
