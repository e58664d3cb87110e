import type { Page } from '@playwright/test'
import type { Control } from './control.ts'

/**
 * Moves the stopped clocks of the academy and the page by `ms`. The focus event makes the page read its clock, as when the person comes
 * back to it.
 */
export async function passTime(page: Page, control: Control, ms: number): Promise<void> {
  await control.clock({ advance: ms })
  await page.clock.setFixedTime((await page.evaluate(() => Date.now())) + ms)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
}
