import { people } from './test.ts'
import { expect, type Page } from '@playwright/test'
import type { Control } from './control.ts'
import { configureDialect } from './dialects.ts'
import { test } from './manual-sign-in-test.ts'
import { soakOnly } from './tags.ts'

const isToken = { server: 'issuer', path: '/\\/token$/', method: 'POST' }
const now = () => Math.floor(Date.now() / 1000)
const evil = 'https://evil.example'

test.beforeEach(({ control, board }) => configureDialect('oidc', control, board))

/** Goes through a sign-in, whether it succeeds or not. */
async function attempt(page: Page) {
  await page.goto('/?view=mine')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: people.trainer }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

/** Expects that nobody is signed in, that the academy got no request, and that a new sign-in works. */
async function expectRefused(page: Page, control: Control, sentence: string | RegExp) {
  await expect(page.getByRole('alert')).toHaveText(sentence)
  expect((await control.requests()).filter(({ path }) => path.startsWith('/api/'))).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('access_token')
  await control.clearFaults()
  await page.getByRole('link', { name: 'Back to the board' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
}

const forged = (what: string) =>
  `The answer of the accounts server cannot be trusted (${what}). You were not signed in.`

// One forged token and one with another time. All cases are tested in client/id-token.test.ts.
for (const [id, name, idToken, sentence, tag] of [
  ['A01', 'without a signature', { sign: 'none' }, forged('alg'), {}],
  [
    'A31',
    'of a server a day ahead',
    { claims: { iat: now() + 24 * 3600, exp: now() + 25 * 3600 } },
    /^The clock of this device is about 24 hours behind the accounts server’s\./,
    soakOnly,
  ],
] as const) {
  test(`${id} an ID token ${name} is refused`, tag, async ({ page, control }) => {
    await control.faults([{ match: isToken, idToken }])
    await attempt(page)
    await expectRefused(page, control, sentence)
  })
}

test('A13 a discovery document of another issuer is refused before the redirect', async ({
  page,
  control,
}) => {
  await control.faults([{ match: { path: '/.well-known/openid-configuration' }, rewrite: { issuer: evil } }])
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    `The accounts server says that it is ${evil}, which is not the issuer of config.json.`,
  )
  expect((await control.requests()).filter(({ path }) => path.startsWith('/auth'))).toEqual([])
})

test('a discovery document cannot run a script on the board', async ({ page, control }) => {
  const authorization_endpoint = 'javascript:document.body.replaceChildren("script has run")//'
  await control.faults([
    { match: { path: '/.well-known/openid-configuration' }, rewrite: { authorization_endpoint } },
  ])
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'The answer of the accounts server was not accepted (authorization_endpoint). Try again, or ask an admin.',
  )
  await expect(page.getByText('script has run')).toHaveCount(0)
})

test('user info adds what is missing in the ID token', soakOnly, async ({ page, control }) => {
  await control.faults([{ match: isToken, idToken: { claims: { email: null, name: null } } }])
  await attempt(page)
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText('trainer@zylker.example')).toBeVisible()
})
