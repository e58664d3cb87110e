import { expect, type Page } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { dialects, configureDialect } from './dialects.ts'
import { jump } from './jump.ts'
import { test } from './manual-sign-in-test.ts'
import { inGate, soakOnly } from './tags.ts'

const minute = 60_000
const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })
const expectAllShown = (page: Page) => expect(page.getByRole('status')).toHaveText('Showing 33 of 33')

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
}

/** Everything that a page stores or shows, including caches and databases. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases?.()) ?? []
    const stored = JSON.stringify([sessionStorage, localStorage, databases, document.cookie])
    return stored + document.documentElement.outerHTML + (await caches.keys()).join('')
  })

/** Makes `page` record the times of a click and of the removal of the table. */
const watchScreen = (page: Page) =>
  page.evaluate(() => {
    const note = (key: string) => Reflect.set(globalThis, key, Date.now())
    addEventListener('click', () => note('clickedAt'), true)
    new MutationObserver((_, observer) => {
      if (document.querySelector('table')) return
      note('emptiedAt')
      observer.disconnect()
    }).observe(document.documentElement, { childList: true, subtree: true })
  })

/** The recorded time, in epoch ms. */
const recordedTime = (page: Page, key: 'clickedAt' | 'emptiedAt') =>
  page.evaluate((name): unknown => Reflect.get(globalThis, name), key)

/** Listens to the tabs' channel in `page`. The returned function waits for a message of this `type`. */
async function listen(page: Page, type: string): Promise<() => Promise<void>> {
  const listener = await page.evaluateHandle((wanted) => {
    const record = Object.keys(sessionStorage).find((key) => key.startsWith('callboard.user'))
    const channel = new BroadcastChannel(record ?? '')
    return {
      delivered: new Promise<void>((resolve) => {
        channel.addEventListener('message', ({ data }) => data.type === wanted && resolve())
      }),
    }
  }, type)
  return () => listener.evaluate(({ delivered }) => delivered)
}

for (const dialect of dialects) {
  test.describe(dialect, inGate(dialect), () => {
    test.beforeEach(({ control, board }) => configureDialect(dialect, control, board))

    test(
      'a sign-in applies to every tab, those on the sign-in page and those opened later',
      soakOnly,
      async ({ page, context, signIn }) => {
        const other = await context.newPage()
        await other.goto('/')
        await expect(signInButton(other)).toBeVisible()
        await signIn('trainer')
        await expectAllShown(other)
        const later = await context.newPage()
        await later.goto('/')
        await expectAllShown(later)
        await expectAllShown(page)
      },
    )

    test('A34 a sign-out applies to every tab, and none of the person’s data is left', async ({
      page,
      context,
      signIn,
      control,
    }) => {
      await signIn('trainer')
      await expectAllShown(page)
      const secrets = await control.secrets()
      const tabs = [page, await context.newPage(), await context.newPage()]
      for (const tab of tabs.slice(1)) await tab.goto('/')
      for (const tab of tabs) await expectAllShown(tab)
      const names = await page
        .getByRole('table')
        .getByRole('row')
        .nth(2)
        .getByRole('button')
        .first()
        .allTextContents()
      expect(names[0]).toBeTruthy()
      for (const tab of tabs) await watchScreen(tab)
      await signOut(page)
      for (const tab of tabs) {
        await expect(signInButton(tab)).toBeVisible()
        const left = await kept(tab)
        for (const trace of [...names, ...secrets.access, 'trainer@zylker.example', 'access_token']) {
          expect(left).not.toContain(trace)
        }
        expect(await tab.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
      }
      const clicked = Number(await recordedTime(page, 'clickedAt'))
      const took = await Promise.all(
        tabs.map(async (tab) => Number(await recordedTime(tab, 'emptiedAt')) - clicked),
      )
      test.info().annotations.push({ type: 'ms from click to empty screens', description: took.join(', ') })
      for (const ms of took) expect(ms).not.toBeNaN()
      for (const tab of tabs) {
        await tab.reload()
        await expect(signInButton(tab)).toBeVisible()
      }
    })

    test(
      'a tab that was on another page during the sign-out shows the sign-in page when it comes back',
      soakOnly,
      async ({ page, context, signIn, board }) => {
        await signIn('trainer')
        await expectAllShown(page)
        const other = await context.newPage()
        await other.goto('/')
        await expectAllShown(other)
        await page.goto(addressesFor(board).accounts)
        const revoked = other.waitForResponse((response) => /\/revo\w+$/.test(response.url()))
        await signOut(other)
        await revoked
        await page.goBack()
        await expect(signInButton(page)).toBeVisible()
        await expect(page.getByRole('table')).toHaveCount(0)
        expect(await kept(page)).not.toContain('access_token')
      },
    )

    test(
      'a person who uses neither key nor pointer is signed out in every tab, with a message',
      inGate(dialect),
      async ({ page, context, signIn, control, board }) => {
        await configureDialect(dialect, control, board, { idleMinutes: 15 })
        await page.clock.install()
        await signIn('trainer')
        await expectAllShown(page)
        const other = await context.newPage()
        await other.goto('/')
        await expectAllShown(other)
        const otherTabNotified = await listen(other, 'active')
        await jump(page, 14 * minute)
        await page.keyboard.press('Shift')
        await otherTabNotified()
        await jump(page, 14 * minute)
        await expectAllShown(page)
        await jump(page, minute)
        const message = 'You were signed out after 15 minutes without activity.'
        await expect(page.getByRole('alert')).toHaveText(message)
        await expect(other.getByRole('alert')).toHaveText(message)
        await expect(signInButton(other)).toBeVisible()
      },
    )

    test(
      'activity in one tab keeps the other tabs signed in',
      soakOnly,
      async ({ page, context, signIn, control, board }) => {
        await configureDialect(dialect, control, board, { idleMinutes: 15 })
        await context.clock.install()
        await signIn('trainer')
        await expectAllShown(page)
        const other = await context.newPage()
        await other.goto('/')
        await expectAllShown(other)
        const otherTabNotified = await listen(other, 'active')
        await jump(page, 14 * minute)
        await page.keyboard.press('Shift')
        await otherTabNotified()
        await jump(other, 2 * minute)
        await expectAllShown(other)
        await expect(signInButton(page)).toHaveCount(0)
      },
    )
  })
}

test(
  'after signing out with OpenID Connect, a link to sign out of the server too is shown',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    await configureDialect('oidc', control, board)
    await signIn('trainer')
    await signOut(page)
    await page.getByRole('link', { name: /^Sign out of 127\.0\.0\.1:\d+ too$/ }).click()
    expect(new URL(page.url()).searchParams.get('id_token_hint')).toBeNull()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(signInButton(page)).toBeVisible()
    await signInButton(page).click()
    await expect(page.getByRole('button', { name: 'Amelia Burrows, trainer' })).toBeVisible()
  },
)
