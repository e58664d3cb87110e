import { expect, type Locator, type Page } from '@playwright/test'

/** The session of the official page's sample response. Its links cover all relations; one leads to a wrong organisation. */
export const sample = 'Product photography basics'

/** The drawer of the sample session. */
export const drawerOf = (page: Page): Locator => page.getByRole('dialog', { name: sample })

/** Opens the drawer of the sample session from its row. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('button', { name: sample, exact: true }).first().click()
  await expect(drawerOf(page)).toBeVisible()
}

/** Opens a relation in the open drawer and returns its region. */
export async function openRelation(page: Page, name: string): Promise<Locator> {
  await drawerOf(page).getByRole('button', { name, exact: true }).click()
  return drawerOf(page).getByRole('region', { name, exact: true })
}

/** Follows a link of the first entry of the open relation "Recent dates"; returns its region. */
export async function followRecordings(page: Page): Promise<Locator> {
  const region = drawerOf(page).getByRole('region', { name: 'Recent dates' })
  await region
    .getByRole('button', { name: /^More fields of/ })
    .first()
    .click()
  await region.getByRole('button', { name: 'Recordings' }).first().click()
  return region
}
