import type { FrameLocator, Page } from '@playwright/test'
import { noor, type Person } from '../../e2e/academy/people.ts'
import { snippetOf } from '../../src/embed/page/snippet.ts'
import type { Site } from '../site/open-site.ts'
import { seedLater } from '../site/seed.ts'
import { growth, type Growth } from './growth.ts'
import { metersOf, windowOptions } from '../speed/open-page.ts'
import { passTime, replaceClock, tokenHours } from './passing-time.ts'

type FrameAction = (page: Page, board: FrameLocator, round: number) => Promise<void>

/** What is done again and again with the board in a page of another site. */
export const inFrame: Readonly<Record<string, FrameAction>> = {
  // What the measurement itself leaves behind.
  'a click without effect': (_, board) => board.getByRole('status').first().click(),
  'another size': async (page, board, round) => {
    await page.setViewportSize(round % 2 === 0 ? windowOptions.viewport : { width: 600, height: 500 })
    // The board answers with its height, upon which the frame may be resized again.
    for (let frame = 0; frame < 3; frame += 1)
      await board.locator('html').evaluate(() => new Promise(requestAnimationFrame))
  },
  // In a frame, as there the sign-in is in a popup and the document of the board stays.
  'signing out and in': async (page, board) => {
    await board.getByRole('button', { name: 'Account' }).click()
    await board.getByRole('button', { name: 'Sign out' }).click()
    await throughPopup(page, board)
  },
}

/** What grows in the board's process when `act` is done again and again. */
export async function grownInFrame(site: Site, act: FrameAction): Promise<Growth> {
  const { control, addresses } = site
  await seedLater(site)
  await control.faults([{ match: { path: '/token' }, rewrite: { expires_in: 3600 * tokenHours } }])
  const context = await site.browser.newContext(windowOptions)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await replaceClock(page)
  await control.host({ body: snippetOf(new URL(addresses.board), new Map([['view', 'academy']])) })
  await page.goto(`${addresses.host}/page`)
  const board = page.frameLocator('iframe')
  await throughPopup(page, board, noor)
  const frame = page.frames().find((one) => one.url().startsWith(addresses.board))
  if (!frame) throw new Error('The host page has no frame with the board.')
  // A browser need not give the frame a process of its own; then the meters are those of both documents.
  const cdp = await context.newCDPSession(frame).catch((error: unknown) => {
    if (!String(error).includes('separate CDP session')) throw error
    return context.newCDPSession(page)
  })
  const meters = await metersOf(cdp)
  const found = await growth(
    meters,
    (round) => act(page, board, round),
    async () => {
      // After a sign-in the list fills, and a list that is half loaded is smaller.
      await board.getByText(/^Showing ([\d,]+) of \1$/).waitFor()
      await passTime(page)
    },
  )
  await context.close()
  await control.clearFaults()
  return found
}

/** Signs in with the popup. After the first time, the accounts server knows the person and asks nothing. */
async function throughPopup(page: Page, board: FrameLocator, first?: Person) {
  const opening = page.waitForEvent('popup')
  await board.getByRole('button', { name: 'Sign in' }).first().click()
  const popup = await opening
  if (first) {
    await popup.getByRole('button', { name: first.firstName }).click()
    await popup.getByRole('button', { name: 'Allow' }).click()
  }
  if (!popup.isClosed()) await popup.waitForEvent('close')
  await board.locator('tbody button').first().waitFor()
}
