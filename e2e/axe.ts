import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe is to judge alone, and what it is to leave out. */
interface Scope {
  readonly rules?: readonly string[]
  readonly without?: string
}

/** Expects that axe finds nothing wrong with the page; frames inside it are left out. */
export async function expectNoViolations(page: Page, { rules, without }: Scope = {}): Promise<void> {
  // What is right is not listed, and no second page is opened to gather from frames: a quarter of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (rules) axe.withRules([...rules])
  if (without !== undefined) axe.exclude(without)
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** The same, light and dark: colours are all that differs between the two. */
export async function expectNoneEitherWay(page: Page): Promise<void> {
  await expectNoViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(page, { rules: ['color-contrast'] })
  await page.emulateMedia({ colorScheme: 'light' })
}
