import { expect } from '@playwright/test'
import { expectNoViolations } from './axe.ts'
import { test } from './host-test.ts'

test('a sandboxed frame in which the program cannot load says why, and what it needs', async ({
  openFrame,
}) => {
  const frame = await openFrame('/', 'allow-scripts')
  await expect(frame.getByText('it needs allow-scripts and allow-same-origin')).toBeVisible()
  const whole = await openFrame('/', 'allow-scripts allow-same-origin allow-popups')
  await expect(whole.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(whole.getByText('The board could not start')).toHaveCount(0)
})

test('a page without a secure connection says that signing in needs one', async ({
  page,
  board,
  control,
}) => {
  // What browsers take from a page over plain http on a network address.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false })
    for (const name of ['subtle', 'randomUUID']) Reflect.deleteProperty(Crypto.prototype, name)
    Reflect.deleteProperty(Navigator.prototype, 'locks')
  })
  await page.goto(board)
  await expect(page.getByRole('alert')).toHaveText(
    'Signing in needs a secure connection. Open the board over https, or on localhost.',
  )
  const signIn = page.getByRole('button', { name: 'Sign in' })
  await expect(signIn).toHaveAttribute('aria-disabled', 'true')
  await signIn.press('Enter')
  await page.reload()
  await expect(signIn).toBeVisible()
  expect((await control.requests()).filter(({ server }) => server === 'accounts')).toEqual([])
  await expectNoViolations(page)
})
