import { expect, type Page } from '@playwright/test'
import type { Control } from './control.ts'
import { dialects, configureDialect } from './dialects.ts'
import { jump } from './jump.ts'
import { test } from './manual-sign-in-test.ts'
import { soakOnly } from './tags.ts'

const minute = 60_000
const ended = 'Your sign-in has ended. Sign in again to go on where you were.'
const expectAllShown = (page: Page) => expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
const isToken = { path: '/\\/token$/', method: 'POST' }

/** How many token renewals the accounts server got. */
const renewals = async (control: Control) =>
  (await control.requests()).filter(({ body }) => body?.['grant_type'] === 'refresh_token').length

/** The sign-in record in the tab's storage. */
const stored = (page: Page) => page.evaluate(() => JSON.stringify(sessionStorage))

/** The buttons of all closed relations of the session. */
const resources = (page: Page) => page.getByRole('dialog').getByRole('button', { expanded: false })

/** Opens all relations of the session on screen, in one task. */
const openEverything = (page: Page) =>
  resources(page).evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click()
  })

/** Expects that no error is shown. */
const expectNoError = (page: Page) => expect(page.getByRole('alert')).toHaveCount(0)

for (const dialect of dialects) {
  test.describe(dialect, () => {
    test.beforeEach(({ control, board }) => configureDialect(dialect, control, board, { offline: true }))

    test(
      'A26 A27 fifty refused requests in three tabs cause one renewal, and every request gets its response',
      soakOnly,
      async ({ page, context, signIn, control }) => {
        let refused = 0
        context.on('response', (response) => {
          if (response.status() === 401) refused += 1
        })
        await page.clock.install()
        await signIn('trainer')
        await expectAllShown(page)
        const tabs = [page, await context.newPage(), await context.newPage()]
        for (const tab of tabs) {
          if (tab !== page) await tab.goto('/')
          await expectAllShown(tab)
          await tab.getByRole('table').getByRole('rowheader').getByRole('button').first().click()
          await expect(resources(tab).first()).toBeVisible()
        }
        await jump(page, 6 * minute)
        for (const tab of tabs) await expectAllShown(tab)
        await control.revokeTokens()
        // The response is held until all requests have been refused.
        await control.faults([{ match: isToken, times: 1, hold: true }])
        await Promise.all(tabs.map(openEverything))
        await expect.poll(() => refused).toBeGreaterThanOrEqual(50)
        await control.clearFaults()
        for (const tab of tabs) {
          const dialog = tab.getByRole('dialog')
          await expect(dialog.getByRole('button', { expanded: true }).first()).toBeVisible()
          await expect(dialog.getByText('Loading')).toHaveCount(0)
          await expect(dialog.getByRole('button', { name: 'Try again' })).toHaveCount(0)
          await expectNoError(tab)
        }
        expect(await renewals(control)).toBe(1)

        // The sign-in stays valid: the renewed token can be renewed too.
        await control.revokeTokens()
        await jump(page, 6 * minute)
        await expect.poll(() => renewals(control)).toBe(2)
        for (const tab of tabs) {
          await expectAllShown(tab)
          await expectNoError(tab)
        }
      },
    )

    test(
      'a token is renewed before it expires, and a stored one that has expired is renewed when the page loads',
      soakOnly,
      async ({ page, signIn, control }) => {
        await page.clock.install()
        await signIn('trainer')
        await expectAllShown(page)
        const first = await stored(page)
        await jump(page, 59.5 * minute)
        // Waits for the renewal to finish, because leaving the page would discard its response.
        await expect.poll(() => stored(page)).not.toBe(first)
        expect(await renewals(control)).toBe(1)
        await page.goto('about:blank')
        await jump(page, 120 * minute)
        await page.goto('/')
        await expectAllShown(page)
        await expect(page.getByRole('alert')).toHaveCount(0)
      },
    )

    test(
      'A29 a renewal in flight at sign-out stores nothing',
      soakOnly,
      async ({ page, signIn, control }) => {
        await page.clock.install()
        await signIn('trainer')
        await expectAllShown(page)
        await control.faults([{ match: isToken, hold: true }])
        const answer = page.waitForResponse((response) => response.url().endsWith('/token'))
        await jump(page, 59.5 * minute)
        await expect.poll(() => renewals(control)).toBe(1)
        await page.getByRole('button', { name: 'Account' }).click()
        await page.getByRole('button', { name: 'Sign out' }).click()
        await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
        // The response arrives now, after the sign-out.
        await control.clearFaults()
        await answer
        await expect
          .poll(async () => (await control.requests()).some(({ path }) => /\/revo/.test(path)))
          .toBe(true)
        await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
        expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
        const before = (await control.requests()).length
        await page.reload()
        await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
        expect(
          (await control.requests()).slice(before).filter(({ path }) => path.startsWith('/api/')),
        ).toEqual([])
      },
    )
  })
}

test(
  'a stored token that has expired and is not renewed leads to the sign-in page, and not to an empty board',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    await configureDialect('oidc', control, board, { offline: true })
    await page.clock.install()
    await signIn('trainer')
    await expectAllShown(page)
    await control.faults([{ match: isToken, status: 400, body: { error: 'invalid_grant' } }])
    await page.clock.setFixedTime(Date.now() + 120 * minute)
    await page.reload()
    await expect(page.getByRole('alert')).toHaveText(ended)
    await expect(page.getByRole('table')).toHaveCount(0)
  },
)

test(
  'a renewal that cannot be sent is reported, and retried',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    await configureDialect('zoho', control, board, { offline: true })
    await page.clock.install()
    await signIn('trainer')
    await expectAllShown(page)
    await control.faults([{ match: isToken, times: 1, status: 503 }])
    const errorMessage = page
      .getByRole('alert')
      .filter({ hasText: 'The answer of the accounts server cannot be read. Try again in a few minutes.' })
    await jump(page, 120 * minute)
    await expect(errorMessage).toBeVisible()
    await expect(async () => {
      await jump(page, minute)
      await expect(errorMessage).toHaveCount(0, { timeout: 1000 })
    }).toPass()
    await expectAllShown(page)
  },
)

test(
  'A33 a renewal that returns another person’s token ends the sign-in in every tab, with a message',
  soakOnly,
  async ({ page, context, signIn, control, board }) => {
    await configureDialect('oidc', control, board, { offline: true })
    await page.clock.install()
    await signIn('trainer')
    await expectAllShown(page)
    const other = await context.newPage()
    await other.goto('/')
    await expectAllShown(other)
    await control.faults([{ match: isToken, idToken: { claims: { sub: 'other' } } }])
    await control.revokeTokens()
    await jump(page, 6 * minute)
    const message = 'The accounts server answered for another person, so you were signed out. Sign in again.'
    for (const tab of [page, other]) {
      await expect(tab.getByRole('button', { name: 'Sign in' })).toBeVisible()
      await expect(tab.getByRole('table')).toHaveCount(0)
      expect(await tab.evaluate(() => sessionStorage.length)).toBe(0)
    }
    const alerts = await Promise.all([page, other].map((tab) => tab.getByRole('alert').allTextContents()))
    expect(alerts.flat()).toContain(message)
    await control.clearFaults()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Allow' }).click()
    await expectAllShown(page)
  },
)

test(
  'a list that is not updated although it should be says so, and offers to update it',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    await configureDialect('zoho', control, board, { offline: true })
    await page.clock.install()
    await signIn('trainer')
    await expectAllShown(page)
    await jump(page, 6 * minute)
    await expect(page.getByRole('button', { name: 'Update now' })).toHaveCount(0)
    // The refresh waits for a token that does not come.
    await control.revokeTokens()
    await control.faults([{ match: isToken, times: 1, hold: true }])
    const update = page.getByRole('button', { name: 'Update now' })
    await page.clock.runFor(70_000)
    await expect(update).toBeVisible()
    await expect(page.getByText('The list is out of date.')).toHaveCount(1)
    await control.clearFaults()
    await expect(update).toHaveCount(0)
    await expect(page.getByText('The list is up to date again.')).toHaveCount(1)
  },
)
