import { expect } from '@playwright/test'
import { signInFrom, snippet, test } from './embed-test.ts'
import { people } from './test.ts'
import { soakOnly } from './tags.ts'

const strict =
  "default-src 'none'; script-src 'nonce-abc' {board}; frame-src {board}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

test('a page whose policy allows only the board shows it, without a policy violation', async ({
  openEmbed,
  received,
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy|TrustedHTML|TrustedScript/i.test(message.text()))
      refused.push(message.text())
  })
  const frame = await openEmbed({ headers: { 'content-security-policy': strict } })
  await expect(frame.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => received('resize')).toHaveLength(1)
  expect(refused).toEqual([])
})

test('a cross-origin isolated page shows the board', async ({ openEmbed, received, page }) => {
  const frame = await openEmbed({
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  })
  await expect(frame.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => received('ready')).toHaveLength(1)
  expect(await page.evaluate(() => Reflect.get(window, 'crossOriginIsolated'))).toBe(true)
})

test('E10 on a page whose opener policy breaks popups there is a link that opens a new tab', async ({
  openEmbed,
  press,
}) => {
  const frame = await openEmbed({ headers: { 'cross-origin-opener-policy': 'same-origin' } })
  await press(frame.getByRole('button', { name: 'Sign in' }))
  await expect(frame.getByRole('link', { name: 'Open the board in its own tab' })).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Sign in' })).toBeEnabled()
})

test('E11 in a frame that may not open popups the missing sandbox flag is named, and there is a link', async ({
  openEmbed,
  received,
  press,
}) => {
  const frame = await openEmbed({
    inside:
      '<iframe title="Sessions" src="{board}/?view=mine" sandbox="allow-scripts allow-same-origin allow-forms"></iframe>',
  })
  await expect.poll(() => received('ready')).toHaveLength(1)
  const reasons = (await received('failed')).map(({ detail }) => detail['reason'])
  expect(reasons).toContain('sandbox:allow-popups')
  expect(reasons).toContain('sandbox:allow-downloads')
  expect(reasons).toContain('allow:clipboard-write')
  await press(frame.getByRole('button', { name: 'Sign in' }))
  await expect(frame.getByRole('link', { name: 'Open the board in its own tab' })).toBeVisible()
})

test('E15 a frame without a size works once it has one', soakOnly, async ({ openEmbed, page, press }) => {
  const frame = await openEmbed({
    body: `<div id="box" style="inline-size:0;block-size:0;overflow:hidden">${snippet({})}</div>`,
  })
  await page.locator('#box').evaluate((box) => box.removeAttribute('style'))
  await signInFrom(frame, page, press)
  await expect(frame.getByRole('status')).toHaveText('Showing 33 of 33')
  await page.locator('#box').evaluate((box) => box.toggleAttribute('hidden', true))
  await page.locator('#box').evaluate((box) => box.toggleAttribute('hidden', false))
  expect(await frame.getByRole('row').count()).toBeGreaterThan(5)
})

test(
  'E16 if the page changes its width a hundred times, the frame’s height becomes stable',
  soakOnly,
  async ({ openEmbed, received, page }) => {
    const frame = await openEmbed({ attributes: { 'min-height': '100' } })
    await expect(frame.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await expect.poll(() => received('resize')).not.toEqual([])
    await page.locator('callboard-embed').evaluate(async (one: HTMLElement) => {
      for (let i = 0; i < 100; i += 1) {
        one.style.inlineSize = `${300 + (i % 2) * 300}px`
        await new Promise(requestAnimationFrame)
      }
    })
    let [before, now] = [-1, 0]
    const isAtRest = async () => {
      ;[before, now] = [now, (await received('resize')).length]
      return before === now
    }
    await expect.poll(isAtRest, { intervals: [1500] }).toBe(true)
    expect(now).toBeLessThan(40)
  },
)

test(
  'E18 a page that removes the frame during sign-in causes no error',
  soakOnly,
  async ({ openEmbed, page, context, press }) => {
    const errors: string[] = []
    context.on('weberror', (error) => errors.push(error.error().message))
    const frame = await openEmbed()
    const opening = page.waitForEvent('popup')
    await press(frame.getByRole('button', { name: 'Sign in' }))
    const popup = await opening
    await popup.getByRole('button', { name: people.trainer }).click()
    await page.locator('callboard-embed').evaluate((one) => one.remove())
    await popup.getByRole('button', { name: 'Allow' }).click()
    await expect
      .poll(
        async () =>
          popup.isClosed() || (await popup.getByRole('link', { name: 'Back to the board' }).count()),
      )
      .toBeTruthy()
    expect(errors).toEqual([])
  },
)

test(
  'E20 if the page does not delegate clipboard access, there is a text to copy by hand',
  soakOnly,
  async ({ openEmbed, page, press }) => {
    const frame = await openEmbed({ inside: '<iframe title="Sessions" src="{board}/"></iframe>' })
    await signInFrom(frame, page, press)
    await press(frame.getByRole('table').getByRole('rowheader').getByRole('button').first())
    const copy = frame.getByRole('dialog').getByRole('button', { name: /^Copy/ }).first()
    await press(copy)
    await expect(frame.getByRole('dialog').getByRole('textbox')).toBeFocused()
  },
)
