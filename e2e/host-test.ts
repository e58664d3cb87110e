import type { FrameLocator, Locator } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { test as base } from './test.ts'

interface HostFixtures {
  /** Opens another site with the board at `path` in a frame, with this `sandbox` attribute, if any. */
  readonly openFrame: (path?: string, sandbox?: string) => Promise<FrameLocator>
  /** Presses a button in the frame. In an unpatched Firefox, Playwright's clicks never reach a frame of another site. */
  readonly press: (button: Locator) => Promise<void>
}

/** Tests of the board in a page of another site. */
export const test = base.extend<HostFixtures>({
  clockStopped: false,
  press: async ({ browserName }, provide) => {
    await provide((button) =>
      browserName === 'firefox' ? button.evaluate((one: HTMLElement) => one.click()) : button.click(),
    )
  },
  openFrame: async ({ page, board, control: _ready }, provide) => {
    const { host } = addressesFor(board)
    await provide(async (path = '/', sandbox) => {
      const query = new URLSearchParams({ path, ...(sandbox === undefined ? {} : { sandbox }) })
      await page.goto(`${host}/?${query}`)
      return page.frameLocator('iframe')
    })
  },
})
