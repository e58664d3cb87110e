import type { Page } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import type { Control } from './control.ts'
import { expect, test } from './by-hand-test.ts'
import { soakOnly } from './tags.ts'

const offline = (control: Control) => control.config({ patch: { signIn: { offline: true } } })
const refreshes = async (control: Control) =>
  (await control.requests()).filter(({ path }) => path === '/oauth/v2/token')

test('S09 a token that expired is renewed once for all calls, and nobody notices', async ({
  page,
  signIn,
  control,
}) => {
  await offline(control)
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  const before = (await refreshes(control)).length
  // What refuses a token of this minute would refuse the next one too, so it is an older one that is renewed for all.
  await page.clock.setSystemTime(Date.now() + 600_000)
  await control.revokeTokens()
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText('admin@zylker.example')).toBeVisible()
  expect((await refreshes(control)).length).toBe(before + 1)
})

test(
  'S10 a token that is refused again after it was renewed leads to the sign-in page, without a loop',
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

test(
  'S11 a token that is refused late, when it was renewed already, is not renewed again',
  soakOnly,
  async ({ page, signIn, control }) => {
    await offline(control)
    await page.clock.install()
    await signIn('trainer')
    await page.getByRole('table').getByRole('cell').getByRole('button').first().click()
    const drawer = page.getByRole('dialog')
    // An older token than one that is taken for refused for good.
    await page.clock.setSystemTime(Date.now() + 600_000)
    const before = (await refreshes(control)).length
    const refused = { status: 401, times: 1, body: { cause: 'INVALID_OAUTHTOKEN' } }
    await control.faults([
      { match: { path: 'tickets.json' }, delayMs: 10_000, ...refused },
      { match: { path: 'recordings.json' }, ...refused },
    ])
    for (const name of ['Tickets', 'Recordings'])
      await drawer.getByRole('button', { name, exact: true }).click()
    const asked = async (path: string) =>
      (await control.requests())
        .filter((one) => one.path.includes(path))
        .map(({ headers }) => headers['authorization'])
    await expect.poll(() => asked('recordings.json')).toHaveLength(2)
    expect(await asked('tickets.json')).toHaveLength(1)
    await expect.poll(() => asked('tickets.json')).toHaveLength(2)
    const [old, renewed] = await asked('recordings.json')
    expect(renewed).not.toBe(old)
    expect(await asked('tickets.json')).toEqual([old, renewed])
    expect(await refreshes(control)).toHaveLength(before + 1)
  },
)

test('S13 a permission that is missing is said to be missing, and one stays signed in', async ({
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
})

/** A board whose token is refused, and whose renewal is answered with status 200 and `error`. */
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
  'a renewal that is refused with status 200 ends the session, and no empty token is kept',
  soakOnly,
  async ({ page, signIn, control }) => {
    await failedRenewal(page, signIn, control, 'invalid_code')
    await expect(page.getByRole('alert')).toContainText('Your sign-in has ended.')
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('access_token')
  },
)

test('a renewal that Zoho has no time for ends nothing', soakOnly, async ({ page, signIn, control }) => {
  await failedRenewal(page, signIn, control, 'Access Denied')
  await expect(page.getByRole('alert')).toContainText('The academy asks for a pause: too many requests.')
  expect(await refreshes(control)).toHaveLength(2)
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toContain('refresh_token')
})

test(
  'an OpenID Connect server gives a refresh token too, where it is asked for',
  soakOnly,
  async ({ page, signIn, control, board }) => {
    const issuer = addressesFor(board).issuer
    const oidc = { dialect: 'oidc', issuer, clientId: 'callboard-embedded-oidc', offline: true }
    await control.config({ replace: true, patch: { signIn: oidc } })
    await signIn('trainer')
    await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
    for (const sofar of [1, 2]) {
      await control.revokeTokens()
      await page.reload()
      await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
      const renewals = (await control.requests()).filter(
        ({ path, method }) => path === '/token' && method === 'POST',
      )
      expect(renewals).toHaveLength(1 + sofar)
    }
  },
)
