import type { Page } from '@playwright/test'
import type { Control } from './control.ts'

/** Moves the academy and the page, which stand still, on by `ms`; the page looks at its clock as when somebody comes back to it. */
export async function passTime(page: Page, control: Control, ms: number): Promise<void> {
  await control.clock({ advance: ms })
  await page.clock.setFixedTime((await page.evaluate(() => Date.now())) + ms)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
}
