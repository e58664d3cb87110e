import { people } from './test.ts'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import type { Control } from './control.ts'
import { dialects, configureDialect } from './dialects.ts'
import { test } from './host-test.ts'
import { jump } from './jump.ts'
import { inGate, soakOnly } from './tags.ts'

const minute = 60_000
const isToken = { path: '/\\/token$/', method: 'POST' }
const stored = (page: Page) => page.evaluate(() => JSON.stringify(sessionStorage))

/** Logs postMessage events and policy reports to the console, which is searched with everything else. */
const logMessages = (context: BrowserContext) =>
  context.addInitScript(() => {
    if (window.top !== window || window.opener !== null) return
    addEventListener('message', ({ data }) => console.log('heard', JSON.stringify(data)))
    addEventListener('securitypolicyviolation', (event) => console.log(event.blockedURI, event.sample))
    new ReportingObserver((reports) => console.log(JSON.stringify(reports)), { buffered: true }).observe()
  })

/** Expects that no secret issued by the accounts server is on screen. */
async function expectNothingShown(page: Page, control: Control) {
  const { access, refresh, id, codes } = await control.secrets()
  const shown = (await page.content()) + page.url() + (await page.title())
  const found = [...access, ...refresh, ...id, ...codes].filter((secret) => shown.includes(secret))
  expect(found).toEqual([])
}

for (const dialect of dialects) {
  test.describe(dialect, inGate(dialect), () => {
    test.beforeEach(({ context, control, board }) =>
      Promise.all([logMessages(context), configureDialect(dialect, control, board, { offline: true })]),
    )

    test('A43 no token, code or verifier is exposed: sign-in, renewal, an error, sign-out, a refused sign-in', async ({
      page,
      signInManually,
      control,
    }) => {
      await page.clock.install()
      await signInManually('trainer')
      await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
      const first = await stored(page)
      await jump(page, 59.5 * minute)
      await expect.poll(() => stored(page)).not.toBe(first)
      await control.faults([{ match: { path: 'talks.json' }, status: 500, body: { token: 'none' } }])
      await page.reload()
      await expect(
        page.getByRole('alert').filter({ hasText: 'The academy’s server has a problem' }),
      ).toBeVisible()
      await expectNothingShown(page, control)
      await page.getByRole('button', { name: 'Account' }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect
        .poll(async () => (await control.requests()).some(({ path }) => /\/revo/.test(path)))
        .toBe(true)
      await control.clearFaults()
      await control.faults([{ match: isToken, rewrite: { token_type: 'mac' } }])
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('button', { name: 'Allow' }).click()
      await expect(page.getByRole('alert')).toContainText('was not accepted (token type mac)')
      await expectNothingShown(page, control)
      const { access, codes } = await control.secrets()
      expect([access.length, codes.length]).toEqual([3, 2])
    })

    test(
      'A43 the page around a frame receives no token, code or verifier',
      soakOnly,
      async ({ page, openFrame, press, control }) => {
        const frame = await openFrame()
        const opening = page.waitForEvent('popup')
        await press(frame.getByRole('button', { name: 'Sign in' }))
        const popup = await opening
        await popup.getByRole('button', { name: people.trainer }).click()
        await popup.getByRole('button', { name: 'Allow' }).click()
        await expect(frame.getByRole('status')).toHaveText('Showing 33 of 33')
        await frame.getByRole('button', { name: 'Account' }).click()
        await frame.getByRole('button', { name: 'Sign out' }).click()
        await expect(frame.getByRole('button', { name: 'Sign in' })).toBeVisible()
        await expectNothingShown(page, control)
      },
    )
  })
}
