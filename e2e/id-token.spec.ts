import type { Page } from '@playwright/test'
import type { Control } from './control.ts'
import { issuerOf, speak } from './dialects.ts'
import { expect, people, test } from './by-hand-test.ts'
import { soakOnly } from './tags.ts'

const isToken = { server: 'issuer', path: '/\\/token$/', method: 'POST' }
const week = 7 * 24 * 3600
const now = () => Math.floor(Date.now() / 1000)
const evil = 'https://evil.example'

test.beforeEach(({ control, board }) => speak('oidc', control, board))

/** Goes through a sign-in, whatever comes of it. */
async function attempt(page: Page) {
  await page.goto('/?view=mine')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: people.trainer }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

/** Nobody is signed in, the academy was asked nothing, and there is a way back that works. */
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

for (const [id, name, idToken, sentence] of [
  ['A01', 'without a signature', { sign: 'none' }, forged('alg')],
  ['A02', 'signed by another key', { sign: 'other-key' }, forged('signature')],
  ['A03', 'signed with the public key as a secret', { sign: 'hs256' }, forged('alg')],
  ['A04', 'for another client', { claims: { aud: 'other' } }, forged('aud')],
  ['A06', 'for nobody', { claims: { aud: null } }, forged('aud')],
  ['A07', 'of another issuer', { claims: { iss: evil } }, forged('iss')],
  ['A08', 'without a time of issue', { claims: { iat: null } }, forged('iat')],
  ['A09', 'about nobody', { claims: { sub: null } }, forged('sub')],
  ['A12', 'with another nonce', { claims: { nonce: 'other' } }, forged('nonce')],
  ['A12', 'without a nonce', { claims: { nonce: null } }, forged('nonce')],
  [
    'A11',
    'of last week',
    { claims: { iat: now() - week, exp: now() - week + 3600 } },
    /^The clock of this device is about 7 days ahead of the accounts server’s\./,
  ],
  [
    'A31',
    'of a server a day ahead',
    { claims: { iat: now() + 24 * 3600, exp: now() + 25 * 3600 } },
    /^The clock of this device is about 24 hours behind the accounts server’s\./,
  ],
] as const) {
  test(`${id} an ID token ${name} is refused`, soakOnly, async ({ page, control }) => {
    await control.faults([{ match: isToken, idToken }])
    await attempt(page)
    await expectRefused(page, control, sentence)
  })
}

test(
  'A14 an ID token that names no key, where there are several, is refused',
  soakOnly,
  async ({ page, control }) => {
    const jwks = await (await fetch(await jwksOf(page))).json()
    const [key] = jwks.keys
    const keys = [
      { ...key, kid: 'one' },
      { ...key, kid: 'two' },
    ]
    await control.faults([
      { match: { server: 'issuer', path: '/jwks' }, rewrite: { keys } },
      { match: isToken, idToken: { header: { kid: null } } },
    ])
    await attempt(page)
    await expectRefused(page, control, forged('kid'))
  },
)

test('A13 a discovery document of another issuer is refused before anybody leaves', async ({
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

test(
  'A16 an answer in the name of another issuer is refused, and its code goes nowhere',
  soakOnly,
  async ({ page, control }) => {
    await control.faults([{ match: { server: 'issuer', path: '/auth' }, redirect: { iss: evil } }])
    await attempt(page)
    await expectRefused(page, control, forged('iss'))
  },
)

test(
  'A16 so is one that does not say which issuer it is from, where the server says that it does',
  soakOnly,
  async ({ page, control }) => {
    await control.faults([{ match: { server: 'issuer', path: '/auth' }, redirect: { iss: null } }])
    await attempt(page)
    expect((await control.requests()).filter(({ path }) => path === '/token')).toEqual([])
    await expectRefused(page, control, forged('iss'))
  },
)

for (const [name, fault] of [
  ['discovery', { match: { path: '/.well-known/openid-configuration' }, status: 503 }],
  ['discovery without an answer', { match: { path: '/.well-known/openid-configuration' }, reset: true }],
] as const) {
  test(
    `A23 ${name} that is down is said, and tried again with the next click`,
    soakOnly,
    async ({ page, control }) => {
      await control.faults([fault])
      await page.goto('/')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('alert')).toHaveText('The accounts server cannot be reached. Try again.')
      await control.clearFaults()
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('button', { name: people.trainer })).toBeVisible()
    },
  )
}

test('A23 keys that are down leave nobody signed in', soakOnly, async ({ page, control }) => {
  await control.faults([{ match: { server: 'issuer', path: '/jwks' }, status: 503 }])
  await attempt(page)
  await expectRefused(page, control, 'The accounts server cannot be reached. Try again.')
})

for (const [name, fault] of [
  ['is down', { status: 503 }],
  ['never answers', { hang: true }],
] as const) {
  test(
    `user info that ${name} refuses nobody whom the ID token has named`,
    soakOnly,
    async ({ page, control }) => {
      await control.faults([{ match: { server: 'issuer', path: '/me' }, ...fault }])
      await attempt(page)
      await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
    },
  )
}

test('user info adds what the ID token leaves out', soakOnly, async ({ page, control }) => {
  await control.faults([{ match: isToken, idToken: { claims: { email: null, name: null } } }])
  await attempt(page)
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText('trainer@zylker.example')).toBeVisible()
})

test('user info of somebody else is refused', soakOnly, async ({ page, control }) => {
  await control.faults([{ match: { server: 'issuer', path: '/me' }, rewrite: { sub: 'other' } }])
  await attempt(page)
  await expectRefused(page, control, forged('sub'))
})

/** Where the issuer of this test publishes its keys. */
async function jwksOf(page: Page) {
  await page.goto('/')
  return `${issuerOf(new URL(page.url()).origin)}/jwks`
}
