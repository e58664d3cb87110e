import { expect, type Locator } from '@playwright/test'
import { now } from './now.ts'
import { test } from './test.ts'

/** Where the text of an element of one line ends at the bottom, in px. */
const bottomOf = (element: Locator) =>
  element.evaluate((node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    return range.getBoundingClientRect().bottom
  })

test('offline, the rows stay, and the board says how old they are; back online, it says that once', async ({
  page,
  context,
  signIn,
}) => {
  await page.clock.install({ time: now })
  await signIn('trainer')
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  const age = page.getByText('Updated 10:06', { exact: true })
  await expect(age).toBeVisible()
  // Of one size, so on one line.
  expect(await bottomOf(age)).toBeCloseTo(await bottomOf(page.getByRole('status')), 0)
  const update = page.getByRole('button', { name: 'Update now' })
  await expect(update).toHaveCount(0)
  await context.setOffline(true)
  await expect(page.getByRole('alert')).toHaveText(/You are offline\..*Showing the list of 10:06\./)
  await expect(update).toBeVisible()
  await expect(page.getByRole('row')).not.toHaveCount(1)
  const news = page.getByText('The list is up to date again.')
  await page.evaluate(() => {
    const said: string[] = []
    Reflect.set(globalThis, 'said', said)
    const note = (records: readonly MutationRecord[]) =>
      said.push(...records.map(({ target }) => target.textContent ?? ''))
    for (const region of document.querySelectorAll('[aria-live=polite], [role=status]'))
      new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true })
  })
  await context.setOffline(false)
  // A list that was read less than ten seconds ago is not requested again before that.
  await page.clock.runFor(11_000)
  await expect(news).toHaveCount(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(update).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'said'))).toEqual([
    'The list is up to date again.',
  ])
})
