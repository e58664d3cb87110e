import { expect } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { expectNoViolations } from './axe.ts'
import { test } from './embed-test.ts'
import { soakOnly } from './tags.ts'

test('the snippet page displays its snippet on another site, where it works unchanged', async ({
  page,
  board,
  control,
  received,
}) => {
  const { host } = addressesFor(board)
  await control.host({ body: '' })
  await page.goto(`${host}/embed.html`)
  const preview = page.locator('#preview').locator('iframe').contentFrame()
  await expect(preview.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Events' })).toContainText('callboard:ready')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('textbox', { name: 'Time zone' }).fill('Asia/Tokyo')
  await page.getByRole('spinbutton', { name: 'Greatest height, px' }).fill('640')
  const snippet = await page.getByRole('textbox', { name: 'Snippet' }).inputValue()
  expect(snippet).toContain('theme="dark"')
  await expectNoViolations(page, { without: 'callboard-embed' })

  // Into a page of another site, with the policy given beside it.
  const policy = await page.getByText(/^script-src/).innerText()
  await control.host({
    body: snippet,
    headers: { 'content-security-policy': `default-src 'none'; ${policy}` },
  })
  await page.goto(`${host}/page`)
  await expect.poll(() => received('ready')).toHaveLength(1)
  expect(await received('failed')).toEqual([])
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark')
})

test(
  'theme colours can be chosen with a live preview; the page can be saved for another site',
  soakOnly,
  async ({ page, board }) => {
    await page.goto(`${board}/embed.html`)
    const preview = page.locator('#preview').locator('iframe').contentFrame()
    await expect(preview.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Those of your page')
    await expect(preview.locator('html')).toHaveCSS('background-color', 'rgb(255, 253, 245)')
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('The board’s')
    await expect(preview.locator('html')).toHaveCSS('background-color', 'rgb(246, 245, 241)')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save this page' }).click()
    expect((await saving).suggestedFilename()).toBe('callboard.html')
  },
)
