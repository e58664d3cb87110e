import { people } from './test.ts'
import { expect, type Page } from '@playwright/test'
import { dialects, serverOf, configureDialect } from './dialects.ts'
import { test } from './manual-sign-in-test.ts'
import { inFirefox, inGate, soakOnly } from './tags.ts'

const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in' })
const expectAllShown = (page: Page) => expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
const day = 24 * 3_600_000
const ended = 'Your sign-in has ended. Sign in again to go on where you were.'

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(signInButton(page)).toBeVisible()
}

/** The number of entries in the tab's and the browser's storage. */
const kept = (page: Page) => page.evaluate(() => sessionStorage.length + localStorage.length)

/** The parameters of each dialect beyond the common ones, and its endpoints. */
const own = {
  zoho: {
    asking: '/oauth/v2/auth?',
    token: '/oauth/v2/token',
    revocation: '/oauth/v2/token/revoke',
    scope: 'TrainerCentral.talkapi.READ,TrainerCentral.portalapi.READ,AaaServer.profile.READ',
    online: { access_type: 'online' },
    offline: { access_type: 'offline', prompt: 'consent' },
    nonce: null,
  },
  oidc: {
    asking: '/auth?',
    token: '/token',
    revocation: '/token/revocation',
    scope: 'openid profile email',
    online: {},
    offline: { scope: 'openid profile email offline_access', prompt: 'consent' },
    nonce: expect.stringMatching(/^[\w-]{20,}$/),
  },
} as const

for (const dialect of dialects) {
  const { asking, token, revocation, scope, online, offline, nonce } = own[dialect]

  test.describe(dialect, inGate(dialect), () => {
    test.beforeEach(({ control, board }) => configureDialect(dialect, control, board))

    for (const [name, settings, requested, runs] of [
      ['', {}, { scope, ...online }, inFirefox],
      [
        ' for a refresh token too, where that is configured',
        { offline: true },
        { scope, ...offline },
        soakOnly,
      ],
    ] as const) {
      test(
        `signs in with code and PKCE${name}, and returns to the same address byte for byte`,
        runs,
        async ({ page, signIn, control, board }) => {
          await configureDialect(dialect, control, board, settings)
          const path = '/?view=academy&x=a%20b&flag&tz=Asia/Kolkata#%C3%A9'
          await signIn('admin', path)
          await expect(page.getByRole('table', { name: 'Upcoming sessions' })).toBeVisible()
          expect(page.url()).toBe(board + path)

          const authorised = (await control.requests()).find((request) => request.path.startsWith(asking))
          const sent = new URL(authorised?.path ?? '', board).searchParams
          expect(Object.fromEntries(sent)).toMatchObject({
            response_type: 'code',
            code_challenge_method: 'S256',
            redirect_uri: `${board}/signed-in.html`,
            ...requested,
          })
          expect(sent.get('prompt')).toBe('prompt' in requested ? requested.prompt : null)
          expect(sent.get('nonce')).toEqual(nonce)
          expect(sent.get('state')).toBeTruthy()
          expect(sent.get('code_challenge')).toMatch(/^[\w-]{43}$/)
        },
      )
    }

    test('stays signed in after a reload, and requests the list first', async ({ page, signIn }) => {
      await signIn('trainer')
      await expectAllShown(page)
      const requested: string[] = []
      page.on('request', (request) => {
        const { pathname } = new URL(request.url())
        if (/^\/(api|oauth|auth|token|me|jwks|\.well-known)\b/.test(pathname)) requested.push(pathname)
      })
      await page.reload()
      await expectAllShown(page)
      expect(requested[0]).toBe('/api/v4/100000000/talks.json')
      expect(requested).not.toContain(token)
    })

    test('shows who is signed in, and signs out: token revoked, nothing left on screen or in storage', async ({
      page,
      signIn,
      control,
    }) => {
      await signIn('trainer')
      await page.getByRole('button', { name: 'Account' }).click()
      await expect(page.getByText('trainer@zylker.example')).toBeVisible()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(signInButton(page)).toBeVisible()
      await expect(page.getByRole('table')).toHaveCount(0)
      await expect
        .poll(async () => (await control.requests()).some(({ path }) => path === revocation))
        .toBe(true)
      expect(await kept(page)).toBe(0)
      await page.reload()
      await expect(signInButton(page)).toBeVisible()
    })

    test('reports that access was not granted, lets the person retry, and a sign-out clears the storage', async ({
      page,
      control,
      board,
    }) => {
      const path = '/?view=mine&x=1#top'
      // Without a state, the callback does not say which attempt it belongs to.
      const isBack = { server: serverOf(dialect), path: '/\\/auth\\//' }
      await control.faults([{ match: isBack, redirect: { state: null } }])
      for (const answer of ['Deny', 'Deny', 'Allow']) {
        await page.goto(path)
        await signInButton(page).click()
        const who = page.getByRole('button', { name: people.trainer })
        const decision = page.getByRole('button', { name: answer })
        await expect(who.or(decision)).toBeVisible()
        if (await who.isVisible()) await who.click()
        await decision.click()
        if (answer === 'Allow') break
        await expect(page.getByRole('alert')).toHaveText('Access was not granted. You can try again.')
        await page.getByRole('link', { name: 'Back to the board' }).click()
        await expect(signInButton(page)).toBeVisible()
        expect(page.url()).toBe(board + path)
        await control.clearFaults()
      }
      await expectAllShown(page)
      await signOut(page)
      expect(await kept(page)).toBe(0)
    })

    test('an abandoned attempt is removed by the next sign-out', soakOnly, async ({ page, signIn }) => {
      await page.goto('/')
      await signInButton(page).click()
      await expect(page.getByRole('button', { name: people.trainer })).toBeVisible()
      await signIn('trainer')
      await signOut(page)
      expect(await kept(page)).toBe(0)
    })

    test('A41 if storage is full, the sign-in uses a popup, and works', soakOnly, async ({ page }) => {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
      await page.goto('/')
      const opening = page.waitForEvent('popup')
      await signInButton(page).click()
      const popup = await opening
      await popup.getByRole('button', { name: people.trainer }).click()
      await popup.getByRole('button', { name: 'Allow' }).click()
      await expectAllShown(page)
    })

    for (const [name, off] of [
      ['ahead', 1],
      ['behind', -1],
    ] as const) {
      test(
        `A31 with a clock that is a day ${name} the sign-in works, or the error names the clock`,
        soakOnly,
        async ({ page, control }) => {
          await page.clock.install({ time: Date.now() + off * day })
          await page.goto('/')
          await signInButton(page).click()
          await page.getByRole('button', { name: people.trainer }).click()
          await page.getByRole('button', { name: 'Allow' }).click()
          if (dialect === 'zoho') {
            // Zoho's response contains no absolute time: an hour is an hour by any clock.
            await expect(page.getByRole('table', { name: 'Upcoming sessions' })).toBeVisible()
            await expect(page.getByRole('alert').filter({ hasText: ended })).toHaveCount(0)
            await page.reload()
            await expect(page.getByRole('table', { name: 'Upcoming sessions' })).toBeVisible()
          } else {
            const message = `The clock of this device is about 24 hours ${name === 'ahead' ? 'ahead of' : 'behind'} the accounts server’s. Set it, then sign in again.`
            await expect(page.getByRole('alert')).toHaveText(message)
            expect((await control.requests()).filter(({ path }) => path.startsWith('/api/'))).toEqual([])
          }
        },
      )
    }

    test(
      'leaves neither code nor state in the address if the callback page is opened directly',
      soakOnly,
      async ({ page }) => {
        await page.goto('/signed-in.html?code=x&state=y')
        await expect(page.getByRole('alert')).toHaveText(
          'This sign-in has expired, or this tab did not keep it. Sign in again. If that does not help, allow this site to store data.',
        )
        expect(new URL(page.url()).search).toBe('')
      },
    )

    test(
      'a config.json that breaks during the sign-in ends it, and nothing of it is left',
      soakOnly,
      async ({ page, control }) => {
        await page.goto('/')
        await signInButton(page).click()
        await page.getByRole('button', { name: people.trainer }).click()
        await control.config({ patch: { academy: null } })
        await page.getByRole('button', { name: 'Allow' }).click()
        await expect(page.getByRole('alert')).toHaveText(
          'The board’s config.json cannot be used. The board says what is wrong with it.',
        )
        expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('code_verifier')
      },
    )

    test('requires a new sign-in when the academy no longer accepts the token', async ({
      page,
      signIn,
      control,
    }) => {
      await signIn('trainer')
      await expectAllShown(page)
      await control.revokeTokens()
      await page.reload()
      await expect(page.getByRole('alert')).toHaveText(ended)
      await expect(signInButton(page)).toBeVisible()
    })

    test('a sign-out removes the token at once, however long the revocation takes', async ({
      page,
      signIn,
      control,
    }) => {
      await signIn('trainer')
      await control.faults([{ match: { path: revocation }, hang: true }])
      await signOut(page)
      expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
      await page.reload()
      await expect(signInButton(page)).toBeVisible()
    })
  })
}

test('never treats an error with status 200 as a token', soakOnly, async ({ page, control }) => {
  await control.faults([
    { match: { path: '/oauth/v2/token' }, status: 200, body: { error: 'invalid_client' } },
  ])
  await page.goto('/')
  await signInButton(page).click()
  await page.getByRole('button', { name: people.trainer }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'The accounts server refused the sign-in (invalid_client). Try again.',
  )
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('access_token')
})

test('sends no code to an accounts server that is not configured', async ({ page, control }) => {
  const evil = 'http://evil.example'
  await control.faults([
    { match: { server: 'accounts', path: '/oauth/v2/auth' }, redirect: { 'accounts-server': evil } },
  ])
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await page.goto('/')
  await signInButton(page).click()
  await page.getByRole('button', { name: people.trainer }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'http://evil.example, which is not among the accounts servers',
  )
  expect(requested.filter((url) => url.startsWith(evil))).toEqual([])
  expect((await control.requests()).map(({ path }) => path)).not.toContain('/oauth/v2/token')
})
