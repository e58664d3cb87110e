import type { FrameLocator, Locator } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { test as base } from './test.ts'

interface HostFixtures {
  /** Opens another site with the board at `path` in a frame, with these values of `sandbox`, if any. */
  readonly openFrame: (path?: string, sandbox?: string) => Promise<FrameLocator>
  /** Presses a button in the frame. What Playwright's hand does over stock Firefox never reaches a frame of another site. */
  readonly press: (button: Locator) => Promise<void>
}

/** Tests of the board inside a page of another site. */
export const test = base.extend<HostFixtures>({
  timeStands: false,
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

export { agree, expect, people } from './test.ts'
