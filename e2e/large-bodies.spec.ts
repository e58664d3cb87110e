import { expect, type Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { pageWith, session } from './body-cases.ts'
import { test } from './console-error-test.ts'
import { soakOnly } from './tags.ts'

const match = { path: 'talks.json' }
const names = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('button')
const packed = (body: string) => ({
  bodyBase64: gzipSync(body).toString('base64'),
  headers: { 'content-encoding': 'gzip' },
})

test(
  'B38 of 100,000 rows in one response only those on screen are rendered, and they can be used',
  soakOnly,
  async ({ page, control, signIn }) => {
    test.setTimeout(400_000)
    const sessions = Array.from({ length: 100_000 }, (_, n) => session(String(n)))
    const meta = { totalSessionsCount: '100000' }
    await control.faults([
      { match: { ...match, query: { si: '0' } }, ...packed(JSON.stringify(pageWith({ sessions, meta }))) },
      { match, body: pageWith({ sessions: [], meta }) },
    ])
    await signIn('trainer')
    await expect(page.getByRole('status')).toHaveText('Showing 100,000 of 100,000', { timeout: 120_000 })
    expect(await page.getByRole('row').count()).toBeLessThan(60)
    await page.keyboard.press('End')
    await expect(page.getByRole('button', { name: 'Session 99999', exact: true })).toBeVisible()
    await names(page).last().click()
    await expect(page.getByRole('dialog', { name: 'Session 99999' })).toBeVisible()
  },
)

test('B41 a name of one megabyte keeps its row in its place', soakOnly, async ({ page, control, signIn }) => {
  const sessions = [session('1', { name: 'long '.repeat(200_000) }), session('2')]
  await control.faults([{ match, body: pageWith({ sessions }) }])
  await signIn('trainer')
  await expect(names(page)).toHaveCount(2)
  const boxes = await page
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all()
  const heights = await Promise.all(boxes.map(async (row) => (await row.boundingBox())?.height))
  expect(new Set(heights).size).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await names(page).last().click()
  await expect(page.getByRole('dialog', { name: 'Session 2' })).toBeVisible()
})
