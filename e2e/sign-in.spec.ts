import { expect, people, test } from './test.ts'

test('signs in with code and PKCE, and comes back to the same address byte for byte', async ({
  page,
  signIn,
  control,
  board,
}) => {
  const path = '/?view=academy&x=a%20b&flag&tz=Asia/Kolkata#%C3%A9'
  await signIn('admin', path)
  await expect(page.getByRole('table', { name: 'Upcoming sessions' })).toBeVisible()
  expect(page.url()).toBe(board + path)

  const authorised = (await control.requests()).find(({ path: asked }) => asked.startsWith('/oauth/v2/auth?'))
  const sent = new URL(authorised?.path ?? '', board).searchParams
  expect(Object.fromEntries(sent)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${board}/signed-in.html`,
    scope: 'TrainerCentral.talkapi.READ,TrainerCentral.portalapi.READ,AaaServer.profile.READ',
  })
  expect(sent.get('state')).toBeTruthy()
  expect(sent.get('code_challenge')).toMatch(/^[\w-]{43}$/)
})

test('stays signed in when the page is loaded again, and asks for the list at once', async ({
  page,
  signIn,
  control,
}) => {
  await signIn('trainer')
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  const before = (await control.requests()).length
  await page.reload()
  await expect(page.getByRole('table')).toBeVisible()
  const asked = (await control.requests()).slice(before).map(({ path }) => path.split('?')[0])
  expect(asked).not.toContain('/oauth/v2/token')
  expect(asked.indexOf('/api/v4/100000000/talks.json')).toBeLessThan(2)
})

test('says who is signed in, and signs out: token revoked, nothing left on screen or in storage', async ({
  page,
  signIn,
  control,
}) => {
  await signIn('trainer')
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText('trainer@zylker.example')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await expect
    .poll(async () => (await control.requests()).some(({ path }) => path === '/oauth/v2/token/revoke'))
    .toBe(true)
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).length + Object.keys(localStorage).length))
    .toBe(0)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('says that access was not granted, and lets one try again', async ({ page, board }) => {
  const path = '/?view=academy&x=1#top'
  await page.goto(path)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: people.trainer }).click()
  await page.getByRole('button', { name: 'Deny' }).click()
  await expect(page.getByRole('alert')).toHaveText('Access was not granted. You can try again.')
  await page.getByRole('link', { name: 'Back to the board' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  expect(page.url()).toBe(board + path)
})

test('never takes an error with status 200 for a token', async ({ page, control }) => {
  await control.faults([
    { match: { path: '/oauth/v2/token' }, status: 200, body: { error: 'invalid_client' } },
  ])
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: people.trainer }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'The accounts server refused the sign-in (invalid_client).',
  )
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('access_token')
})

test('sends no code to an accounts server that is not configured', async ({ page, control }) => {
  const evil = 'http://evil.example'
  await control.faults([
    { match: { server: 'accounts', path: '/oauth/v2/auth' }, redirect: { 'accounts-server': evil } },
  ])
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: people.trainer }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'http://evil.example, which is not among the accounts servers',
  )
  expect(asked.filter((url) => url.startsWith(evil))).toEqual([])
  expect((await control.requests()).map(({ path }) => path)).not.toContain('/oauth/v2/token')
})

test('leaves neither code nor state in the address, and survives the callback page opened by hand', async ({
  page,
}) => {
  await page.goto('/signed-in.html?code=x&state=y')
  await expect(page.getByRole('alert')).toHaveText(
    'This sign-in was begun elsewhere or long ago. Begin again.',
  )
  expect(new URL(page.url()).search).toBe('')
})

test('asks to sign in again when the academy no longer accepts the token', async ({
  page,
  signIn,
  control,
}) => {
  await signIn('trainer')
  await expect(page.getByRole('table')).toBeVisible()
  await control.revokeTokens()
  await page.reload()
  await expect(page.getByRole('alert')).toHaveText(
    'Your sign-in has ended. Sign in again to go on where you were.',
  )
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('works with a plain OpenID Connect server', async ({ page, control, signIn, board }) => {
  const issuer = board.replace('localhost', '127.0.0.1').replace(/\d+$/, (port) => String(Number(port) + 2))
  const oidc = { dialect: 'oidc', issuer, clientId: 'callboard-embedded-oidc' }
  await control.config({ replace: true, patch: { signIn: oidc } })
  await signIn('trainer', '/?talk=none')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText('trainer@zylker.example')).toBeVisible()
})

test('a sign-out forgets the token at once, however long the revocation takes', async ({
  page,
  signIn,
  control,
}) => {
  await signIn('trainer')
  await control.faults([{ match: { path: '/oauth/v2/token/revoke' }, hang: true }])
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
