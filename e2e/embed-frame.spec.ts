import { expect } from '@playwright/test'
import { signInFrom, test } from './embed-test.ts'
import { sample } from './sample.ts'
import { inAnyStorage, soakOnly } from './tags.ts'

// With each way in which the browser treats the storage of frames: shared, partitioned or blocked (E13, E14).

test(
  'E13 E14 a page of another site shows the board with the snippet, and receives its events',
  inAnyStorage,
  async ({ openEmbed, received, page, press }) => {
    const frame = await openEmbed({ attributes: { view: 'mine', tz: 'Europe/Paris' } })
    await expect.poll(() => received('ready')).toHaveLength(1)
    expect(await received('signin')).toEqual([{ type: 'callboard:signin', detail: { state: 'signed-out' } }])
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Upcoming sessions · Zylker Academy')
    await signInFrom(frame, page, press)
    await expect(frame.getByRole('status')).toHaveText('Showing 33 of 33')
    await expect
      .poll(() => received('signin').then((all) => all.at(-1)?.detail))
      .toEqual({ state: 'signed-in' })

    await frame
      .getByRole('link', { name: 'Start Lighting a small studio' })
      .first()
      .evaluate((link: HTMLElement) => {
        link.addEventListener('click', (event) => event.preventDefault())
        link.click()
      })
    await expect.poll(() => received('join')).toHaveLength(1)
    expect(Object.keys((await received('join'))[0]?.detail ?? {})).toEqual(['talkId'])
    await press(frame.getByRole('button', { name: sample, exact: true }).first())
    await expect(frame.getByRole('dialog', { name: sample })).toBeVisible()
    await expect.poll(() => received('open')).toHaveLength(1)
    expect(Object.keys((await received('open'))[0]?.detail ?? {})).toEqual(['talkId'])
    expect(JSON.stringify(await received())).not.toMatch(/Amelia|Burrows|@|Zylker|Bearer/i)
    expect(await received('failed')).toEqual([])
  },
)

test(
  'E08 the events that the page receives contain no personal data and no token',
  soakOnly,
  async ({ openEmbed, received, page, press, control }) => {
    const frame = await openEmbed()
    await signInFrom(frame, page, press)
    await expect(frame.getByRole('status')).toHaveText('Showing 33 of 33')
    await press(frame.getByRole('button', { name: sample, exact: true }).first())
    await expect.poll(() => received('open')).toHaveLength(1)
    const all = JSON.stringify(await received())
    expect(all).not.toMatch(/Amelia|Burrows|@|Zylker|Bearer/i)
    const { access, codes, refresh, id } = await control.secrets()
    expect(access.length + codes.length).toBeGreaterThan(0)
    for (const secret of [...access, ...codes, ...refresh, ...id]) expect(all).not.toContain(secret)
  },
)

test('the frame is as high as the board, within the limits of the page, and scrolls beyond them', async ({
  openEmbed,
  received,
  page,
  press,
}) => {
  const frame = await openEmbed({ attributes: { 'min-height': '350', 'max-height': '700' } })
  const height = () => page.locator('iframe').evaluate((one: HTMLElement) => one.offsetHeight)
  await expect(frame.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => received('resize')).not.toEqual([])
  expect(await height()).toBeGreaterThanOrEqual(350)
  expect(await height()).toBeLessThan(700)
  await signInFrom(frame, page, press)
  await expect.poll(height).toBe(700)
  await expect.poll(() => received('resize').then((all) => all.at(-1)?.detail)).toEqual({ height: 700 })
  // Only some of the rows are rendered, however long the list is.
  expect(await frame.getByRole('row').count()).toBeLessThan(40)
  await expect(frame.getByRole('status')).toHaveText(/^Showing ([\d,]+) of \1$/)
  await frame.getByRole('table').evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await expect(frame.getByRole('row').last()).toBeInViewport()
  await page.locator('callboard-embed').evaluate((one) => one.setAttribute('height', '500'))
  await expect.poll(height).toBe(500)
})

test(
  'attributes that change later change the board, without a reload',
  soakOnly,
  async ({ openEmbed, page, press }) => {
    const frame = await openEmbed({ attributes: { view: 'mine', tz: 'Europe/Paris' } })
    await signInFrom(frame, page, press, 'admin')
    const root = frame.locator('html')
    await expect(frame.getByRole('radio', { name: 'Mine' })).toBeChecked()
    await root.evaluate((html) => html.setAttribute('data-same', 'document'))
    const set = (attributes: Readonly<Record<string, string>>) =>
      page.locator('callboard-embed').evaluate((one, all) => {
        for (const [name, value] of Object.entries(all)) one.setAttribute(name, value)
      }, attributes)
    await set({
      view: 'academy',
      tz: 'Asia/Tokyo',
      theme: 'dark',
      dir: 'rtl',
      scale: '1.25',
      density: 'compact',
    })
    await expect(frame.getByRole('radio', { name: 'Whole academy' })).toBeChecked()
    await expect(frame.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Tokyo')
    await expect(root).toHaveAttribute('dir', 'rtl')
    await expect(root).toHaveCSS('font-size', '20px')
    await expect(root).toHaveCSS('background-color', 'rgb(19, 20, 25)')
    const dense = await frame
      .getByRole('row')
      .nth(3)
      .evaluate((row) => row.clientHeight / 20)
    expect(dense).toBeLessThan(4)

    await set({ paper: '#fffdf5', ink: '#222222', accent: '#7a1f5c', frame: '1' })
    await expect(root).toHaveCSS('background-color', 'rgb(255, 253, 245)')
    await expect(frame.getByRole('banner')).toHaveCount(0)
    // An invalid value: then the board's own setting applies.
    await set({ ink: '#fefdf5', theme: 'light' })
    await expect(root).toHaveCSS('background-color', 'rgb(246, 245, 241)')
    await expect(root).toHaveAttribute('data-same', 'document')
  },
)

test(
  'the page’s settings are kept when the frame is reloaded',
  soakOnly,
  async ({ openEmbed, page, received }) => {
    const frame = await openEmbed({ attributes: { theme: 'light' } })
    await expect.poll(() => received('ready')).toHaveLength(1)
    await page.locator('callboard-embed').evaluate((one) => one.setAttribute('theme', 'dark'))
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
    // To the element's first address, without the later settings.
    await page.locator('iframe').evaluate((one) => one.setAttribute('src', one.getAttribute('src') ?? ''))
    await expect.poll(() => received('ready')).toHaveLength(2)
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  },
)
