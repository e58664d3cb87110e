import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'

/** Not the time of the other tests, which may be set: the days on screen decide how many headers there are. */
const now = Date.UTC(2026, 10, 25, 9)

/** A place in the list (px) with rows above and below the screen. */
const middle = 10_000

// Exact, so that an element more in a cell is noticed. The options of the time zones are not counted, as their number is the browser's: 421 here. The budget of the document
// is 786, 1.5 times the 524 of a list written by hand (`npm run bench -- pages`); with the options, the middle is over it.
const count = { top: 315, middle: 424 }

test('the document has as many elements after loading more rows as before', async ({
  page,
  signIn,
  control,
}) => {
  await control.reset({ now })
  await page.clock.setFixedTime(now)
  await control.seed({ talks: 4000 })
  await signIn('admin', '/?view=academy')
  // What is read without scrolling.
  await expect(page.getByRole('status')).toHaveText(/^Showing 2,0\d\d of/)
  await expect.poll(() => elementsAt(page, 0)).toBe(count.top)
  await expect.poll(() => elementsAt(page, middle)).toBe(count.middle)
  await page.keyboard.press('End')
  await expect(page.getByRole('status')).toHaveText(/^Showing 2,[1-9]\d\d of/)
  await expect.poll(() => elementsAt(page, 0)).toBe(count.top)
  await expect.poll(() => elementsAt(page, middle)).toBe(count.middle)
})

/** Scrolls to `top` (px), and counts the elements two frames later, when the rows there are rendered. */
const elementsAt = (page: Page, top: number) =>
  page.evaluate(async (to) => {
    scrollTo(0, to)
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    return document.querySelectorAll(':not(option)').length
  }, top)
