import { expect } from '@playwright/test'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

test(
  'the last of 100,000 sessions is reached, as cards with large text, and then the first again',
  soakOnly,
  async ({ page, signIn, control }) => {
    test.setTimeout(300_000)
    await page.setViewportSize({ width: 390, height: 844 })
    await control.config({ patch: { academy: { pageSize: 1000 } } })
    await control.seed({ talks: 100_000 })
    await signIn('admin', '/?view=academy&scale=2')
    const table = page.getByRole('table')
    await expect(page.getByRole('searchbox')).toBeVisible()
    await table.getByRole('rowheader').getByRole('button').first().focus()
    await page.keyboard.press('e')
    await expect(page.getByText(/^That is all: /)).toBeVisible({ timeout: 240_000 })
    const total = await table.getAttribute('aria-rowcount')
    const last = table.getByRole('row').last()
    await page.keyboard.press('e')
    await expect(last).toHaveAttribute('aria-rowindex', total ?? '')
    await expect(last).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(17_000_000)
    await page.evaluate(() => scrollTo(0, 0))
    await expect(page.getByRole('radio', { name: 'Mine' })).toBeInViewport()
    await expect(table.getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '2')
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expect(page.getByText(/^That is all: /)).toBeInViewport()
    await expect(last).toHaveAttribute('aria-rowindex', total ?? '')
    await expect(last).toBeInViewport()
  },
)
