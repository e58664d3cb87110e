import { addressesFor } from './addresses.ts'
import { expect, snippet, test } from './embed-test.ts'

test('E01 a site that is not on the list gets no board in a frame, and is told', async ({
  openEmbed,
  control,
  heard,
  page,
}) => {
  await page.clock.install()
  await control.config({ patch: { embedding: { allowedOrigins: ['https://elsewhere.example'] } } })
  const frame = await openEmbed({ attributes: { lang: 'de' } })
  await page.waitForLoadState()
  await page.clock.runFor(20_000)
  await expect
    .poll(() => heard('failed'))
    .toEqual([{ type: 'callboard:failed', detail: { reason: 'blocked' } }])
  await expect(frame.getByRole('button', { name: 'Sign in' })).toHaveCount(0)
  await expect(page.getByRole('status').getByRole('link', { name: 'Kommende Termine' })).toHaveAttribute(
    'target',
    '_blank',
  )
})

test('E03 a site on the list that a hostile page shows in a frame gets no board', async ({
  board,
  openEmbed,
  page,
}) => {
  const { host } = addressesFor(board)
  // The same server by another name is another origin, and not on the list.
  await openEmbed()
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Sign in' })).toBeVisible()
  await page.goto(`${host.replace('127.0.0.1', 'localhost')}/`)
  await page.locator('iframe').evaluate((one, src) => one.setAttribute('src', src), `${host}/page`)
  const inner = page.frameLocator('iframe')
  await expect(inner.locator('callboard-embed')).toBeAttached()
  // The innermost frame is the browser's own page of refusal.
  await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/)
  await expect(inner.frameLocator('iframe').getByRole('button', { name: 'Sign in' })).toHaveCount(0)
})

test('E19 a page whose own policy refuses the frame is told', async ({ openEmbed, heard, page }) => {
  await page.clock.install()
  await openEmbed({
    headers: { 'content-security-policy': "frame-src 'none'" },
  })
  await page.clock.runFor(20_000)
  const once = [{ type: 'callboard:failed', detail: { reason: 'blocked' } }]
  await expect.poll(() => heard('failed')).toEqual(once)
  // As the browser does once its page of refusal is there; sometimes that comes later.
  await page.locator('iframe').dispatchEvent('load')
  await page.clock.runFor(20_000)
  expect(await heard('failed')).toEqual(once)
})

test('an element without an address says so', async ({ openEmbed, heard }) => {
  await openEmbed({
    body: '<script src="{board}/embed.js" type="module"></script><callboard-embed></callboard-embed>',
  })
  await expect
    .poll(() => heard('failed'))
    .toEqual([{ type: 'callboard:failed', detail: { reason: 'address' } }])
})

test('a board that does not come is given up', async ({ openEmbed, heard, page, context }) => {
  await page.clock.install()
  await openEmbed({ body: snippet({}).replace('src="{board}/"', 'src="http://127.0.0.1:9/"') })
  await page.clock.runFor(20_000)
  await expect
    .poll(async () => (await heard('failed')).map(({ detail }) => detail['reason']))
    .toContainEqual(expect.stringMatching(/^(timeout|blocked)$/))
  await context.setOffline(true)
  await page.locator('callboard-embed').evaluate((one) => one.setAttribute('src', 'http://127.0.0.1:9/x'))
  await page.clock.runFor(20_000)
  await expect.poll(async () => (await heard('failed')).at(-1)?.detail).toEqual({ reason: 'offline' })
})
