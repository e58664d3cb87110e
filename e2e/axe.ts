import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe is to judge alone, and what it is to leave out. */
interface Scope {
  readonly rules?: readonly string[]
  readonly without?: string
}

/** Expects that axe finds nothing wrong with the page; frames inside it are left out. */
export async function expectNoViolations(page: Page, scope: Scope = {}): Promise<void> {
  // Once for each page that is loaded: to read its program takes a quarter of the time.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  expect(await page.evaluate(findViolations, scope)).toEqual([])
}

/** In the page: what axe finds, each with the elements it is found in. */
async function findViolations({ rules, without }: Scope): Promise<string[]> {
  const { run }: typeof axe = Reflect.get(window, 'axe')
  const { violations } = await run(
    { include: 'html', ...(without === undefined ? {} : { exclude: without }) },
    { resultTypes: ['violations'], iframes: false, ...(rules ? { runOnly: [...rules] } : {}) },
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** The same, light and dark: colours are all that differs between the two. */
export async function expectNoneEitherWay(page: Page): Promise<void> {
  await expectNoViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(page, { rules: ['color-contrast'] })
  await page.emulateMedia({ colorScheme: 'light' })
}
