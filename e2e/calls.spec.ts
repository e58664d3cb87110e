import { expect, type Page } from '@playwright/test'
import type { Control } from './control.ts'
import { test } from './manual-sign-in-test.ts'
import { soakOnly } from './tags.ts'

const offline = (control: Control) => control.config({ patch: { signIn: { offline: true } } })
const refreshes = async (control: Control) =>
  (await control.requests()).filter(({ path }) => path === '/oauth/v2/token')

test(
  'S10 a token that is refused again after its renewal leads to the sign-in page, without a loop',
  soakOnly,
  async ({ page, signIn, control }) => {
    await offline(control)
    await signIn('trainer')
    await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
    await control.faults([
      { match: { path: 'talks.json' }, status: 401, body: { cause: 'INVALID_OAUTHTOKEN' } },
    ])
    const before = (await control.requests()).length
    await page.reload()
    await expect(page.getByRole('alert')).toHaveText(
      'Your sign-in has ended. Sign in again to go on where you were.',
    )
    const paths = (await control.requests()).slice(before).map(({ path }) => path.split('?')[0])
    expect(paths.filter((path) => path === '/oauth/v2/token')).toHaveLength(1)
    expect(paths.filter((path) => path?.endsWith('talks.json'))).toHaveLength(2)
  },
)

test('S13 a missing permission is reported, and the person stays signed in', async ({
  page,
  signIn,
  control,
}) => {
  await offline(control)
  const headers = { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' }
  await control.faults([{ match: { path: 'talks.json' }, status: 401, headers, body: {} }])
  await signIn('trainer')
  await expect(page.getByRole('alert')).toContainText(
    'Your sign-in does not include the permission to list sessions',
  )
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  expect(await refreshes(control)).toHaveLength(1)
  // All permissions that the sign-in requests were granted: another sign-in would not help.
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0)
  await control.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

/** A board whose token is refused and whose renewal gets a response with status 200 and `error`. */
async function failedRenewal(
  page: Page,
  signIn: (who: 'trainer') => Promise<void>,
  control: Control,
  error: string,
) {
  await offline(control)
  await signIn('trainer')
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  await control.revokeTokens()
  await control.faults([{ match: { path: '/oauth/v2/token' }, status: 200, body: { error } }])
  await page.reload()
}

test(
  'a renewal that is refused with status 200 ends the sign-in, and no empty token is stored',
  soakOnly,
  async ({ page, signIn, control }) => {
    await failedRenewal(page, signIn, control, 'invalid_code')
    await expect(page.getByRole('alert')).toContainText('Your sign-in has ended.')
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('access_token')
  },
)

test(
  'a renewal that Zoho throttles does not end the sign-in',
  soakOnly,
  async ({ page, signIn, control }) => {
    await failedRenewal(page, signIn, control, 'Access Denied')
    await expect(page.getByRole('alert')).toContainText(
      /Too many requests\. The academy asks to wait until \d\d:\d\d\./,
    )
    expect(await refreshes(control)).toHaveLength(2)
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toContain('refresh_token')
  },
)
