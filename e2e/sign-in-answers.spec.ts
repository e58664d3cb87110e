import { people } from './test.ts'
import { expect, type Page } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import type { Control } from './control.ts'
import { dialects, serverOf, configureDialect } from './dialects.ts'
import { test } from './manual-sign-in-test.ts'
import { inGate, soakOnly } from './tags.ts'

const isToken = { path: '/\\/token$/', method: 'POST' }
const expectAllShown = (page: Page) => expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
const unreadable = 'The answer of the accounts server cannot be read. Try again in a few minutes.'
const stale =
  'This sign-in has expired, or this tab did not keep it. Sign in again. If that does not help, allow this site to store data.'

async function attempt(page: Page) {
  await page.goto('/?view=mine')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: people.trainer }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

const tokenCalls = async (control: Control) =>
  (await control.requests()).filter(({ path, method }) => method === 'POST' && path.endsWith('/token')).length

/** Expects that nobody is signed in, and that the link back leads to a sign-in that works. */
async function expectRefused(page: Page, control: Control, sentence: string | RegExp) {
  await expect(page.getByRole('alert')).toHaveText(sentence)
  expect(new URL(page.url()).search).toBe('')
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('access_token')
  await control.clearFaults()
  await page.getByRole('link', { name: 'Back to the board' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expectAllShown(page)
}

for (const dialect of dialects) {
  const server = serverOf(dialect)
  const isBack = { server, path: '/\\/auth/' }

  test.describe(dialect, inGate(dialect), () => {
    test.beforeEach(({ control, board }) => configureDialect(dialect, control, board))

    // The other cases are tested in client/token-answers.test.ts.
    for (const [id, name, redirect, sentence] of [
      [
        'A21',
        'an error in markup',
        { error: '<img src=x onerror=alert(1)>', code: null },
        /\(<img src=x onerror=alert\(1\)>\)/,
      ],
      [
        '',
        'a denial without state',
        { error: 'access_denied', code: null, state: null },
        /^Access was not granted/,
      ],
    ] as const) {
      test(`${id} ${name} is refused, and the code is sent nowhere`, soakOnly, async ({ page, control }) => {
        await control.faults([{ match: isBack, redirect }])
        await attempt(page)
        await expect(page.getByRole('alert')).toHaveText(sentence)
        expect(await tokenCalls(control)).toBe(0)
        await expect(page.locator('img')).toHaveCount(0)
        await expectRefused(page, control, sentence)
      })
    }

    for (const [id, name, fault, sentence] of [['A22', 'status 500', { status: 500 }, unreadable]] as const) {
      test(
        `${id} a token endpoint that responds with ${name} signs nobody in`,
        soakOnly,
        async ({ page, control }) => {
          await control.faults([{ match: isToken, ...fault }])
          await attempt(page)
          await expectRefused(page, control, sentence)
        },
      )
    }

    test('A18 reloading the callback page requests no second token', soakOnly, async ({ page, control }) => {
      const callbacks: string[] = []
      page.on('request', (request) => {
        if (request.url().includes('/signed-in.html?')) callbacks.push(request.url())
      })
      await attempt(page)
      await expectAllShown(page)
      expect(callbacks).toHaveLength(1)
      await page.goto(callbacks[0] ?? '')
      await expect(page.getByRole('alert')).toHaveText(stale)
      expect(await tokenCalls(control)).toBe(1)
      await page.getByRole('link', { name: 'Back to the board' }).click()
      await expectAllShown(page)
    })

    test(
      'A19 the callback page opened directly shows a message and a link to the board',
      soakOnly,
      async ({ page, control }) => {
        await page.goto('/signed-in.html')
        await expect(page.getByRole('alert')).toHaveText(stale)
        await page.getByRole('link', { name: 'Back to the board' }).click()
        await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
        expect(await tokenCalls(control)).toBe(0)
      },
    )

    test('A42 permissions that were not granted are listed', async ({ page, control }) => {
      const scope = dialect === 'zoho' ? 'TrainerCentral.talkapi.READ AaaServer.profile.READ' : 'openid email'
      await control.faults([{ match: isToken, rewrite: { scope } }])
      await attempt(page)
      await expectAllShown(page)
      const missing =
        dialect === 'zoho' ? 'Zoho did not grant TrainerCentral.portalapi.READ.' : 'did not grant profile.'
      await expect(page.getByText(missing)).toBeVisible()
      await page.getByRole('button', { name: 'Got it' }).click()
      await expect(page.getByText(missing)).toHaveCount(0)
      await expectAllShown(page)
    })

    test('code and state are removed from the address before the first paint', async ({ page }) => {
      await page.addInitScript(() => {
        if (!location.pathname.endsWith('/signed-in.html')) return
        const replace = history.replaceState.bind(history)
        history.replaceState = (...args) => {
          replace(...args)
          const painted = performance.getEntriesByType('paint').map(({ startTime }) => startTime)
          localStorage.setItem('seen', JSON.stringify({ painted, body: document.body !== null }))
        }
      })
      await attempt(page)
      await expectAllShown(page)
      expect(await page.evaluate(() => JSON.parse(localStorage.getItem('seen') ?? ''))).toEqual({
        painted: [],
        body: false,
      })
    })
  })
}

test(
  'the data centre of a sign-in is used for later requests, also after a reload',
  soakOnly,
  async ({ page, control, board }) => {
    const accounts = addressesFor(board).accounts
    const elsewhere = 'https://accounts.zoho.eu'
    await control.config({
      patch: {
        signIn: {
          offline: true,
          tokenEndpoints: { [accounts]: '/oauth/none', [elsewhere]: '/oauth/v2/token' },
        },
      },
    })
    await control.faults([
      { match: { server: 'accounts', path: '/oauth/v2/auth' }, redirect: { 'accounts-server': elsewhere } },
    ])
    await attempt(page)
    await expectAllShown(page)
    await page.reload()
    await expectAllShown(page)
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect
      .poll(async () => (await control.requests()).some(({ path }) => path === '/oauth/v2/token/revoke'))
      .toBe(true)
    expect((await control.requests()).filter(({ path }) => path.includes('/oauth/none'))).toEqual([])
  },
)
