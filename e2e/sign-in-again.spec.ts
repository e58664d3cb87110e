import { people } from './test.ts'
import { expect, type Page } from '@playwright/test'
import type { Control } from './control.ts'
import { dialects, serverOf, configureDialect } from './dialects.ts'
import { jump } from './jump.ts'
import { test } from './manual-sign-in-test.ts'
import { openRelation, openSample } from './sample.ts'
import { inGate, soakOnly } from './tags.ts'

const minute = 60_000
const bar = 'Your sign-in has ended. Sign in again to go on where you were.'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The message about a sign-in problem. */
const alertWith = (page: Page, sentence: string) => page.getByRole('alert').filter({ hasText: sentence })
const expectAllShown = (page: Page) => expect(page.getByRole('status')).toHaveText('Showing 33 of 33')

/** Lets the sign-in end, and waits until the board has noticed. */
async function endSignIn(page: Page, control: Control) {
  await control.revokeTokens()
  await jump(page, minute)
  await expect(alertWith(page, bar)).toBeVisible()
}

/** Presses `name` and completes the popup, which remembers a person who has signed in before. */
async function throughPopup(page: Page, name: string, who?: keyof typeof people) {
  const opening = page.waitForEvent('popup')
  // By keyboard, because Playwright's click would scroll the page first.
  await button(page, name).evaluate((one: HTMLElement) => one.focus({ preventScroll: true }))
  await page.keyboard.press('Enter')
  const popup = await opening
  if (who) {
    await button(popup, people[who]).click()
    await button(popup, 'Allow').click()
  }
  await expect.poll(() => popup.isClosed()).toBe(true)
}

for (const dialect of dialects) {
  test.describe(dialect, inGate(dialect), () => {
    test.beforeEach(({ control, board }) => configureDialect(dialect, control, board))

    test('the end of a sign-in is announced in time, and one click extends it', async ({
      page,
      signIn,
      control,
    }) => {
      await control.faults([{ match: { path: '/token' }, times: 1, rewrite: { expires_in: 200 } }])
      await page.clock.install()
      await signIn('trainer')
      await expectAllShown(page)
      await page.evaluate(() => scrollTo(0, 700))
      await jump(page, 160_000)
      await expect(page.getByText(/^Your sign-in ends at \d\d:\d\d\.$/)).toBeVisible()
      const place = await page.evaluate(() => scrollY)
      expect(place).toBeGreaterThan(0)
      await throughPopup(page, 'Stay signed in')
      await expect(page.getByText(/^Your sign-in ends/)).toHaveCount(0)
      await expectAllShown(page)
      expect(await page.evaluate(() => scrollY)).toBe(place)
    })

    test('after its end the board stays, requests wait, and are sent after one click', async ({
      page,
      signIn,
      control,
    }) => {
      await page.clock.install()
      await signIn('trainer')
      await expectAllShown(page)
      await page.getByRole('table').getByRole('rowheader').getByRole('button').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
      const address = page.url()
      await control.revokeTokens()
      await jump(page, 6 * minute)
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByRole('alert').filter({ hasText: bar })).toBeVisible()
      const before = (await control.requests()).length
      await dialog.getByRole('button', { expanded: false }).first().click()
      await expect(dialog.getByRole('alert').filter({ hasText: bar })).toBeVisible()
      const waiting = (await control.requests()).slice(before)
      expect(waiting.filter(({ path }) => path.startsWith('/api/'))).toEqual([])
      await throughPopup(page, 'Sign in')
      await expect(dialog.getByRole('alert')).toHaveCount(0)
      await expect
        .poll(
          async () =>
            (await control.requests()).slice(before).filter(({ path }) => path.startsWith('/api/')).length,
        )
        .toBeGreaterThanOrEqual(2)
      expect(page.url()).toBe(address)
      await expect(dialog.getByRole('button', { expanded: true })).toHaveCount(1)
    })

    test(
      'after its end a view that is not loaded asks for the sign-in too',
      soakOnly,
      async ({ page, signIn, control }) => {
        await page.clock.install()
        await signIn('admin', '/?view=academy')
        await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
        await endSignIn(page, control)
        await page.getByText('Mine', { exact: true }).click()
        await expect(page.getByRole('radio', { name: 'Mine' })).toBeChecked()
        await expect(page.getByRole('rowheader')).toHaveCount(0)
        await expect(alertWith(page, bar)).toBeVisible()
        await throughPopup(page, 'Sign in')
        await expect(page.getByRole('rowheader').first()).toBeVisible()
        await expect(page.getByRole('alert')).toHaveCount(0)
      },
    )

    test('a permission that was not granted can be granted from the error', async ({
      page,
      signIn,
      control,
    }) => {
      await control.faults([
        { match: { path: '/token' }, times: 1, rewrite: { scope: 'TrainerCentral.portalapi.READ' } },
        { match: { path: 'talks.json' }, status: 401, body: { code: 'INVALID_OAUTHSCOPE' } },
      ])
      await signIn('trainer')
      const error = alertWith(page, 'does not include the permission to list sessions')
      await expect(error.getByRole('button', { name: 'Try again' })).toBeVisible()
      await control.clearFaults()
      await throughPopup(page, 'Sign in')
      await expectAllShown(page)
      await expect(page.getByRole('alert')).toHaveCount(0)
    })

    test('a linked resource that refuses the token offers the sign-in, and is requested again after it', async ({
      page,
      signIn,
      control,
    }) => {
      await control.faults([
        { match: { path: 'coupons' }, status: 401, body: { code: 'INVALID_OAUTHTOKEN' } },
      ])
      await signIn('trainer')
      await expectAllShown(page)
      await openSample(page)
      const region = await openRelation(page, 'Coupons')
      await expect(region.getByRole('alert')).toContainText('Your sign-in is no longer accepted.')
      await expect(region.getByRole('button', { name: 'Try again' })).toBeVisible()
      await control.clearFaults()
      await throughPopup(page, 'Sign in')
      await expect(region.getByRole('table')).toBeVisible()
      await expect(page.getByRole('alert')).toHaveCount(0)
    })

    test(
      'A33 if another person signs in instead, the first person’s data is removed, with a message',
      soakOnly,
      async ({ page, context, signIn, control, board }) => {
        await page.clock.install()
        await signIn('admin', '/?view=academy')
        await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
        await endSignIn(page, control)
        await context.clearCookies()
        await throughPopup(page, 'Sign in', 'trainer')
        await expect(
          page.getByRole('alert').filter({ hasText: 'You are signed in as Amelia Burrows now.' }),
        ).toBeVisible()
        await expect(page.getByText('Only academy admins can see every session')).toBeVisible()
        await expectAllShown(page)
        expect(page.url()).toBe(`${board}/?view=academy`)
      },
    )

    test(
      'A37 closing the popup ends the attempt, and the next one works',
      soakOnly,
      async ({ page, signIn, context, control }) => {
        await page.clock.install()
        await signIn('trainer')
        await expectAllShown(page)
        await endSignIn(page, control)
        await context.clearCookies()
        const opening = page.waitForEvent('popup')
        await button(page, 'Sign in').click()
        const popup = await opening
        await expect(button(popup, people.trainer)).toBeVisible()
        await expect(page.getByText('Continue in the sign-in window.')).toBeVisible()
        await popup.close()
        await page.clock.runFor(500)
        await expect(
          alertWith(page, 'The sign-in window was closed before you were signed in.'),
        ).toBeVisible()
        await throughPopup(page, 'Sign in', 'trainer')
        await expect(page.getByRole('alert')).toHaveCount(0)
      },
    )

    test(
      'A38 if the accounts server’s opener policy breaks the popup, the result comes over a channel',
      soakOnly,
      async ({ page, signIn, context, control }) => {
        await page.clock.install()
        await signIn('trainer')
        await expectAllShown(page)
        await endSignIn(page, control)
        await context.clearCookies()
        const coop = { 'cross-origin-opener-policy': 'same-origin' }
        await control.faults([{ match: { server: serverOf(dialect) }, headers: coop }])
        const opening = context.waitForEvent('page')
        await button(page, 'Sign in').click()
        const popup = await opening
        await button(popup, people.trainer).click()
        await button(popup, 'Allow').click()
        await expect(page.getByRole('alert')).toHaveCount(0)
        await expectAllShown(page)
      },
    )

    test('A39 two clicks open one popup', async ({ page, signIn, context, control }) => {
      await page.clock.install()
      await signIn('trainer')
      await expectAllShown(page)
      await endSignIn(page, control)
      await context.clearCookies()
      await button(page, 'Sign in').dblclick()
      await expect.poll(() => context.pages().length).toBe(2)
      await button(page, 'Show it').click()
      expect(context.pages()).toHaveLength(2)
    })

    test(
      'A36 if popups are blocked, a message is shown, and the next click uses a redirect',
      soakOnly,
      async ({ page, signIn, control }) => {
        await page.addInitScript(() => {
          window.open = () => null
        })
        await page.clock.install()
        await signIn('trainer', '/?view=mine&x=1')
        await expectAllShown(page)
        const address = page.url()
        await control.revokeTokens()
        await jump(page, 6 * minute)
        await expect(alertWith(page, bar)).toBeVisible()
        await button(page, 'Sign in').click()
        await expect(
          alertWith(page, 'The sign-in window was blocked. Allow pop-ups for this page, or try once more.'),
        ).toBeVisible()
        await expect(page.getByRole('table')).toBeVisible()
        // Until the callback page loads, the old board is still on screen.
        const callback = page.waitForURL(/\/signed-in\.html/, { waitUntil: 'commit' })
        await button(page, 'Sign in').click()
        await callback
        await expect(page).toHaveURL(address)
        await expectAllShown(page)
        await expect(alertWith(page, 'The sign-in window was blocked.')).toHaveCount(0)
        expect(page.url()).toBe(address)
      },
    )
  })
}
