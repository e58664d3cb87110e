import { expect } from '@playwright/test'
import { agree, people } from './test.ts'
import { dialects, serverOf, configureDialect } from './dialects.ts'
import { test } from './host-test.ts'
import { inFirefoxAndAnyStorage, inFirefox, inGate } from './tags.ts'

for (const dialect of dialects) {
  test.describe(dialect, inGate(dialect), () => {
    test.beforeEach(({ control, board }) => configureDialect(dialect, control, board))

    test(
      'signs in with a popup, and the frame stays at its address',
      inFirefoxAndAnyStorage,
      async ({ page, openFrame, press }) => {
        const frame = await openFrame('/?view=mine&frame=1')
        const opening = page.waitForEvent('popup')
        await press(frame.getByRole('button', { name: 'Sign in' }))
        const popup = await opening
        await agree(popup)
        await expect(frame.getByRole('status')).toHaveText('Showing 33 of 33')
        await expect.poll(() => popup.isClosed()).toBe(true)
      },
    )

    test('A37 closing the popup ends the attempt', inFirefox, async ({ page, openFrame, press }) => {
      const frame = await openFrame()
      const opening = page.waitForEvent('popup')
      await press(frame.getByRole('button', { name: 'Sign in' }))
      const popup = await opening
      await expect(popup.getByRole('button', { name: people.trainer })).toBeVisible()
      await popup.close()
      await expect(frame.getByRole('alert')).toContainText(
        'The sign-in window was closed before you were signed in.',
      )
      await expect(frame.getByRole('link', { name: 'Open the board in its own tab' })).toHaveAttribute(
        'target',
        '_blank',
      )
    })

    test('A38 if the accounts server’s opener policy breaks the popup, the relay page completes the sign-in', async ({
      page,
      openFrame,
      press,
      control,
      context,
    }) => {
      const coop = { 'cross-origin-opener-policy': 'same-origin' }
      await control.faults([{ match: { server: serverOf(dialect) }, headers: coop }])
      const frame = await openFrame()
      const first = page.waitForEvent('popup')
      await press(frame.getByRole('button', { name: 'Sign in' }))
      await first
      await expect(frame.getByRole('alert')).toContainText(
        'The sign-in window was closed before you were signed in.',
      )
      const opening = page.waitForEvent('popup')
      await press(frame.getByRole('button', { name: 'Sign in' }))
      const relay = await opening
      await expect(relay.getByText('in another window. Leave this one open')).toBeVisible()
      const following = context.waitForEvent('page')
      await relay.getByRole('button', { name: 'Continue' }).click()
      await agree(await following)
      await expect(frame.getByRole('status')).toHaveText('Showing 33 of 33')
      await expect.poll(() => relay.isClosed()).toBe(true)
    })

    test('A36 if popups are blocked, a message is shown, and a link that opens a new tab', async ({
      openFrame,
      press,
      board,
    }) => {
      const frame = await openFrame('/?view=mine', 'allow-scripts allow-same-origin')
      await press(frame.getByRole('button', { name: 'Sign in' }))
      await expect(frame.getByRole('alert')).toContainText('The sign-in window was blocked.')
      const link = frame.getByRole('link', { name: 'Open the board in its own tab' })
      await expect(link).toHaveAttribute('href', `${board}/?view=mine`)
      await expect(frame.getByRole('button', { name: 'Sign in' })).toBeEnabled()
    })
  })
}
