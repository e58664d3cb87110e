import { expect, type Page } from '@playwright/test'
import type { Control } from './control.ts'
import { now } from './now.ts'
import { test } from './test.ts'
import { expectCompleteList, within } from './list-checks.ts'
import { soakOnly } from './tags.ts'

const minute = 60_000
const requested = async (control: Control) =>
  (await control.requests()).filter(({ path }) => path.includes('talks.json')).map(({ path }) => path)
// Minutes of the fake clock pass here, one second at a time.
test.describe.configure({ timeout: 240_000 })

const named = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test(
  'D21 a session that goes live is marked live, and can be joined until its window is over, though no longer listed',
  soakOnly,
  async ({ page, control, signIn }) => {
    await page.clock.install({ time: now })
    await signIn('trainer')
    await expectCompleteList(page)
    await control.changes([{ afterTalks: 0, insert: { start: now - 20 * minute, name: 'On just now' } }])
    const row = page.getByRole('row').filter({ has: named(page, 'On just now') })
    await within(page, 35, () => expect(row).toContainText('Live', { timeout: 100 }))
    // The academy drops it when it has ended. Its window is open for another 15 minutes.
    await control.clock({ advance: 45 * minute })
    await page.clock.fastForward(45 * minute)
    await within(page, 65, () => expect(row).toContainText('Ended', { timeout: 100 }))
    await expect(row.getByRole('link', { name: 'Start On just now' })).toHaveAttribute('href', /^https:/)
    await control.clock({ advance: 11 * minute })
    await page.clock.fastForward(11 * minute)
    await within(page, 65, () => expect(row).toHaveCount(0, { timeout: 100 }))
  },
)

test(
  'a hidden page sends no requests; when the person comes back, the list is requested',
  soakOnly,
  async ({ page, control, signIn }) => {
    await page.clock.install({ time: now })
    await signIn('trainer')
    await expectCompleteList(page)
    const show = (state: string) =>
      page.evaluate((visibility) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await show('hidden')
    const before = (await requested(control)).length
    await page.clock.runFor(20 * minute)
    expect(await requested(control)).toHaveLength(before)
    await show('visible')
    await expect.poll(async () => (await requested(control)).length).toBe(before + 1)
    await expect(page.getByText(/^Updated \d\d:\d\d$/)).toBeVisible()
  },
)
