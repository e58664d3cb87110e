import { signInFrom } from './embed-test.ts'
import { expect } from '@playwright/test'
import { addressesFor } from './addresses.ts'
import { test } from './nginx-test.ts'
import { sample } from './sample.ts'
import { inFirefox, soakOnly } from './tags.ts'

// Serial, because starting the server takes longer than the tests.
test.describe.configure({ mode: 'default' })

test(
  'the board behind nginx: a sign-in by hand, a session opened, its resources requested, without an error',
  inFirefox,
  async ({ page, signInManually }) => {
    const refused: string[] = []
    await page.exposeFunction('noteRefusal', (what: string) => refused.push(what))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        Reflect.get(window, 'noteRefusal')(`${effectiveDirective} ${blockedURI}`),
      )
    })
    await signInManually('trainer', '/?view=mine')
    await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
    await page.getByRole('button', { name: sample, exact: true }).first().click()
    const drawer = page.getByRole('dialog', { name: sample })
    await drawer.getByRole('button', { name: 'Coupons', exact: true }).click()
    await expect(drawer.getByRole('region', { name: 'Coupons' })).not.toContainText('Loading…')
    await expect(drawer.getByRole('region', { name: 'Coupons' }).getByRole('alert')).toHaveCount(0)
    await expect(page.getByRole('link', { name: /^Start / }).first()).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search sessions' }).fill('studio')
    await expect(page.getByRole('table', { name: 'Upcoming sessions' })).toContainText(
      'Lighting a small studio',
    )
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    expect(refused).toEqual([])
  },
)

test(
  'a site on the list shows the board in a frame, and a sign-in with a popup works there',
  soakOnly,
  async ({ page, openEmbed, press }) => {
    const frame = await openEmbed()
    await signInFrom(frame, page, press)
    await expect(frame.getByRole('status')).toHaveText('Showing 33 of 33')
  },
)

test('a site that is not on the list does not show the board', async ({ page, board }) => {
  const elsewhere = addressesFor(board).host.replace('127.0.0.1', 'localhost')
  await page.goto(`${elsewhere}/`)
  await expect(page.locator('iframe')).toBeVisible()
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Sign in' })).toHaveCount(0)
})

test('what the academy answers runs nowhere: in the board, in pages of other sites, at its own address', async ({
  page,
  board,
  control,
}) => {
  const path = '/api/v4/100000000/talks.json'
  const script = 'globalThis.hasRun = true'
  await control.faults([
    { match: { server: 'api' }, status: 200, headers: { 'content-type': 'text/javascript' }, body: script },
  ])
  const hasRun = () => page.evaluate(() => Reflect.has(window, 'hasRun'))

  await page.goto(board)
  const outcomes = await page.evaluate(async (address) => {
    const settled = (run: () => unknown) =>
      Promise.resolve()
        .then(run)
        .then(
          () => 'loaded',
          () => 'refused',
        )
    const load = (element: HTMLElement) =>
      new Promise((done, failed) => {
        element.addEventListener('load', done)
        element.addEventListener('error', failed)
        document.head.append(element)
      })
    return {
      module: await settled(() => import(address)),
      script: await settled(() => load(Object.assign(document.createElement('script'), { src: address }))),
      worker: await settled(() => new Worker(address)),
      serviceWorker: await settled(() => navigator.serviceWorker.register(address)),
      style: await settled(() =>
        load(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })),
      ),
    }
  }, path)
  expect(outcomes).toEqual({
    module: 'refused',
    script: 'refused',
    worker: 'refused',
    serviceWorker: 'refused',
    style: 'refused',
  })
  expect(await hasRun()).toBe(false)

  // At its own address it is a file to save, not a page.
  const download = page.waitForEvent('download')
  await page.evaluate((address) => location.assign(address), path)
  expect((await download).url()).toBe(board + path)

  const elements = `<script src="${board}${path}"></script><link rel="stylesheet" href="${board}${path}">`
  await control.host({ body: `<h1>Another site</h1>${elements}` })
  await page.goto(`${addressesFor(board).host}/page`)
  await expect(page.getByRole('heading', { name: 'Another site' })).toBeVisible()
  expect(await hasRun()).toBe(false)
})
