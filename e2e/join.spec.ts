import { expect, test } from './test.ts'

test('the host’s link says Start, is real, and opens the session in a tab of its own', async ({
  page,
  signIn,
}) => {
  await signIn('trainer')
  const link = page.getByRole('link', { name: 'Start Lighting a small studio' })
  await expect(link).toHaveAttribute(
    'href',
    /^https:\/\/zylkeracademy\.trainercentral\.com\/session\/[\w-]+$/,
  )
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(link).not.toHaveAttribute('aria-disabled')
})

test('somebody who only attends joins', async ({ page, signIn }) => {
  await signIn('attendee')
  await expect(page.getByRole('link', { name: /^Join / }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^Start / })).toHaveCount(0)
})

test('before its window the link is there, says when it opens, and leads nowhere', async ({
  page,
  signIn,
  context,
}) => {
  await signIn('trainer')
  const link = page.getByRole('link', { name: 'Start Product photography basics' }).first()
  await expect(link).toHaveAttribute('aria-disabled', 'true')
  await expect(link).toHaveAccessibleDescription(/^Opens (\w+ )?\d\d:\d\d$/)
  await link.click({ force: true })
  expect(context.pages()).toHaveLength(1)
})

test('the window opens by itself, on time', async ({ page, signIn, control }) => {
  const now = Date.UTC(2026, 10, 25, 9)
  await control.oneTalkAt(now + 90 * 60_000, now)
  await page.clock.install({ time: now })
  await signIn('trainer')
  const link = page.getByRole('link', { name: /^Start / })
  await expect(link).toHaveAttribute('aria-disabled', 'true')
  await expect(link).toHaveAccessibleDescription('Opens 10:30')
  await page.clock.runFor(29 * 60_000)
  await expect(link).toHaveAttribute('aria-disabled', 'true')
  await page.clock.runFor(60_000)
  await expect(link).not.toHaveAttribute('aria-disabled')
})

test('a join address that leads elsewhere is no link', async ({ page, signIn, control }) => {
  const joinURL = 'https://evil.example/session/abc'
  await control.seed({ talks: 1 })
  await control.faults([
    { match: { path: 'talks.json' }, rewrite: { talks: { 0: { joinURL } }, sessions: { 0: { joinURL } } } },
  ])
  await signIn('trainer')
  await expect(page.getByRole('table')).toContainText('No join link')
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(0)
})

test('the drawer offers the same way in', async ({ page, signIn }) => {
  await signIn('trainer')
  await page.getByRole('button', { name: 'Lighting a small studio', exact: true }).click()
  await expect(
    page.getByRole('dialog').getByRole('link', { name: 'Start Lighting a small studio' }),
  ).toBeVisible()
})
