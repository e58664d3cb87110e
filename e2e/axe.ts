import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** The parts of the page that axe checks, and those it skips. */
interface Scope {
  readonly rules?: readonly string[]
  readonly without?: string
}

/** Expects that axe reports no violation on the page. Frames inside it are skipped. */
export async function expectNoViolations(page: Page, scope: Scope = {}): Promise<void> {
  // Injected once for each page load, because parsing axe takes a quarter of the time.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  expect(await page.evaluate(findViolations, scope)).toEqual([])
}

/** Runs in the page: the violations that axe reports, each with its elements. */
async function findViolations({ rules, without }: Scope): Promise<string[]> {
  const { configure, run }: typeof axe = Reflect.get(window, 'axe')
  // New in ARIA 1.3, and not known to axe 4.14.1 (https://www.w3.org/TR/wai-aria-1.3/#aria-rowindextext).
  configure({ standards: { ariaAttrs: { 'aria-rowindextext': { type: 'string', global: true } } } })
  const { violations } = await run(
    { include: 'html', ...(without === undefined ? {} : { exclude: without }) },
    { resultTypes: ['violations'], iframes: false, ...(rules ? { runOnly: [...rules] } : {}) },
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** The same in the light and the dark scheme, which differ only in colours. */
export async function expectNoneEitherWay(page: Page): Promise<void> {
  await expectNoViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(page, { rules: ['color-contrast'] })
  await page.emulateMedia({ colorScheme: 'light' })
}
