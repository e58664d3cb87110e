import { expect } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { snippet, test } from './embed-test.ts'

test('E01 a site that is not on the list gets no board in a frame, and an error event', async ({
  openEmbed,
  control,
  received,
  page,
}) => {
  await page.clock.install()
  await control.config({ patch: { embedding: { allowedOrigins: ['https://elsewhere.example'] } } })
  const frame = await openEmbed({ attributes: { lang: 'de' } })
  await page.waitForLoadState()
  await page.clock.runFor(20_000)
  await expect
    .poll(() => received('failed'))
    .toEqual([{ type: 'callboard:failed', detail: { reason: 'blocked' } }])
  await expect(frame.getByRole('button', { name: 'Sign in' })).toHaveCount(0)
  await expect(page.getByRole('status').getByRole('link', { name: 'Kommende Termine' })).toHaveAttribute(
    'target',
    '_blank',
  )
})

test('E03 a site on the list that is itself framed by a hostile page gets no board', async ({
  board,
  openEmbed,
  page,
}) => {
  const { host } = addressesFor(board)
  // The same server under another name is another origin, and not on the list.
  await openEmbed()
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.goto(`${host.replace('127.0.0.1', 'localhost')}/`)
  await page.locator('iframe').evaluate((one, src) => one.setAttribute('src', src), `${host}/page`)
  const inner = page.frameLocator('iframe')
  await expect(inner.locator('callboard-embed')).toBeAttached()
  // The innermost frame is the browser's error page.
  await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/)
  await expect(inner.frameLocator('iframe').getByRole('button', { name: 'Sign in' })).toHaveCount(0)
})

test('E19 a page whose own policy blocks the frame gets an error event', async ({
  openEmbed,
  received,
  page,
}) => {
  await page.clock.install()
  await openEmbed({
    headers: { 'content-security-policy': "frame-src 'none'" },
  })
  await page.clock.runFor(20_000)
  const once = [{ type: 'callboard:failed', detail: { reason: 'blocked' } }]
  await expect.poll(() => received('failed')).toEqual(once)
  // The browser fires this event once its error page is shown; sometimes that is later.
  await page.locator('iframe').dispatchEvent('load')
  await page.clock.runFor(20_000)
  expect(await received('failed')).toEqual(once)
})

test('an element without an address reports an error', async ({ openEmbed, received }) => {
  await openEmbed({
    body: '<script src="{board}/embed.js" type="module"></script><callboard-embed></callboard-embed>',
  })
  await expect
    .poll(() => received('failed'))
    .toEqual([{ type: 'callboard:failed', detail: { reason: 'address' } }])
})

test('a board that does not load is reported after a timeout', async ({
  openEmbed,
  received,
  page,
  context,
}) => {
  await page.clock.install()
  await openEmbed({ body: snippet({}).replace('src="{board}/"', 'src="http://127.0.0.1:9/"') })
  await page.clock.runFor(20_000)
  await expect
    .poll(async () => (await received('failed')).map(({ detail }) => detail['reason']))
    .toContainEqual(expect.stringMatching(/^(timeout|blocked)$/))
  await context.setOffline(true)
  await page.locator('callboard-embed').evaluate((one) => one.setAttribute('src', 'http://127.0.0.1:9/x'))
  await page.clock.runFor(20_000)
  await expect.poll(async () => (await received('failed')).at(-1)?.detail).toEqual({ reason: 'offline' })
})
