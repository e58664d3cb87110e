import { expect, type Page } from '@playwright/test'
import { passTime } from './pass-time.ts'
import { test } from './test.ts'
import { inFirefox, soakOnly } from './tags.ts'

const names = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('button')

test('shows one’s own sessions by day, live ones first, with their number', async ({ page, signIn }) => {
  await signIn('trainer')
  const table = page.getByRole('table', { name: 'Upcoming sessions' })
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  await expect(table.getByRole('columnheader')).toHaveText([
    'Time',
    'Session',
    'Presenters',
    'Registered',
    'Status',
    'Join',
  ])
  await expect(table.getByRole('rowheader').first()).toContainText('Live now')
  const button = page.getByRole('button', { name: 'Lighting a small studio', exact: true })
  await expect(table.getByRole('row').filter({ has: button })).toContainText('Live')
  await expect(table.getByRole('rowheader', { name: /^Tomorrow/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Mine' })).toBeChecked()
})

test(
  'scrolls to the last of 1,240 talks; only the rows around the screen are rendered',
  inFirefox,
  async ({ page, signIn }) => {
    await signIn('admin', '/?view=academy')
    await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
    const table = page.getByRole('table')
    const total = Number(await table.getAttribute('aria-rowcount'))
    expect(total).toBeGreaterThan(1240)
    await page.keyboard.press('End')
    const last = table.locator(`[aria-rowindex="${total}"]`)
    await expect(last.getByRole('button')).toBeVisible()
    await expect(page.getByText('That is all: 869 upcoming sessions.')).toBeVisible()
    expect(await table.getByRole('row').count()).toBeLessThan(60)
  },
)

test.describe('with the browser’s own animation frames, which a fake clock would replace', () => {
  test.use({ clockStopped: false })

  test(
    'every talk appears exactly once while scrolling from top to end',
    soakOnly,
    async ({ page, signIn, control }) => {
      test.slow()
      await page.setViewportSize({ width: 1280, height: 3000 })
      await control.seed({ talks: 400 })
      await signIn('admin', '/?view=academy')
      await expect(page.getByRole('status')).toHaveText('Showing 245 of 245')
      const seen = await page.evaluate(async () => {
        const found = new Map<number, string>()
        const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
          scrollTo(0, y)
          await settled()
          for (const row of document.querySelectorAll<HTMLElement>('tr[data-talk]')) {
            found.set(Number(row.ariaRowIndex), row.dataset['talk'] ?? '')
          }
        }
        return [...found.values()]
      })
      // 400 talks, and one session without a talk.
      expect(seen).toHaveLength(401)
      expect(new Set(seen).size).toBe(401)
    },
  )
})

test(
  'scrolling loads more pages, beyond those that load automatically',
  soakOnly,
  async ({ page, signIn, control }) => {
    await control.seed({ talks: 3000 })
    await signIn('admin', '/?view=academy')
    const status = page.getByRole('status')
    const shown = async () => Number(/Showing ([\d,]+)/.exec(await status.innerText())?.[1]?.replace(',', ''))
    await expect.poll(shown).toBeGreaterThanOrEqual(2000)
    await expect(status).not.toContainText('loading')
    const before = await shown()
    await page.keyboard.press('End')
    await expect.poll(shown).toBeGreaterThan(before)
  },
)

test('keeps each view’s list and scroll position', async ({ page, signIn, control }) => {
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  await page.evaluate(() => scrollTo(0, 9000))
  const requested = (await control.requests()).length
  // Not with Playwright's click: in Firefox it scrolls to the sticky element above the list.
  await page.getByRole('radio', { name: 'Mine' }).dispatchEvent('click')
  await expect(page).toHaveURL(/view=mine/)
  await expect(page.getByText('Nothing coming up for you').or(page.getByRole('table'))).toBeVisible()
  await page.getByRole('radio', { name: 'Whole academy' }).dispatchEvent('click')
  await expect(page).toHaveURL(/view=academy/)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(9000)
  const later = (await control.requests()).slice(requested).map(({ path }) => path)
  // The head of the list may be requested again meanwhile; nothing else may.
  expect(later.filter((path) => path.includes('filter=5') && !path.endsWith('si=0'))).toEqual([])
})

test('S14 explains that only admins see the whole academy, and shows the person’s own sessions', async ({
  page,
  signIn,
}) => {
  await signIn('trainer', '/?view=academy')
  await expect(page.getByRole('alert')).toHaveText(
    'Only academy admins can see every session. Showing yours.',
  )
  await expect(page.getByRole('radio', { name: 'Mine' })).toBeChecked()
  await expect(names(page).first()).toBeVisible()
})

test('shows a message for an empty list', async ({ page, signIn, control }) => {
  await control.seed({ talks: 0 })
  await signIn('trainer')
  await expect(page.getByRole('heading', { name: 'Nothing coming up for you' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Showing 0 of 0')
})

test('shows the error, and the complete list after a retry', async ({ page, signIn, control }) => {
  await control.faults([{ match: { path: 'talks.json' }, status: 400, body: { error: 'no' } }])
  await signIn('trainer')
  await expect(page.getByRole('alert')).toContainText('The academy refused the request.')
  await control.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('status')).toHaveText('Showing 33 of 33')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('P14 a later page that fails removes no row, and loading resumes', async ({ page, signIn, control }) => {
  await control.faults([
    { match: { path: 'talks.json', query: { limit: '100' } }, after: 2, status: 400, body: {} },
  ])
  await signIn('admin', '/?view=academy')
  await page.keyboard.press('End')
  await expect(page.getByRole('alert')).toContainText('The academy refused the request.')
  await expect(page.getByRole('status')).toContainText('of 869')
  await expect(names(page).first()).toBeVisible()
  await control.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
})

test('does not report a list as complete if it may not be', soakOnly, async ({ page, signIn, control }) => {
  await control.faults([{ match: { path: 'talks.json' }, rewrite: { meta: { totalSessionsCount: 'x' } } }])
  await signIn('trainer')
  await expect(page.getByText('does not say whether there are more')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Showing 33')
  await control.reset()
  await control.faults([{ match: { path: 'talks.json' }, rewrite: { meta: { totalSessionsCount: '50' } } }])
  await signIn('trainer')
  await expect(page.getByText('counts 50 sessions but sent 33')).toBeVisible()
})

test('a focused row stays rendered, however far it is scrolled away', async ({ page, signIn }) => {
  await signIn('admin', '/?view=academy')
  await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
  const name = await names(page).first().innerText()
  await names(page).first().focus()
  await page.evaluate(() => scrollTo(0, 30_000))
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(30_000)
  await expect(page.locator(':focus')).toHaveText(name)
})

test('counts down to the start, and marks sessions that are due', async ({ page, signIn, control }) => {
  const now = Date.UTC(2026, 10, 25, 9)
  await control.oneTalkAt(now + 30 * 60_000, now)
  await page.clock.install({ time: now })
  await signIn('trainer')
  const row = page.getByRole('row').filter({ has: page.getByRole('cell') })
  let passed = 0
  for (const [minutes, text] of [
    [0, 'In 30 minutes'],
    [18, 'In 12 minutes'],
    [29, 'In 1 minute'],
    [30, 'Due now'],
    [37, 'Due 7 minutes ago'],
  ] as const) {
    await passTime(page, control, (minutes - passed) * 60_000)
    passed = minutes
    await expect(row).toContainText(text)
  }
})

test('applies the theme in the address', async ({ page, signIn }) => {
  await signIn('trainer', '/?theme=dark')
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await paper()).toBe('rgb(19, 20, 25)')
  await page.goto('/?theme=contrast')
  expect(await paper()).toBe('rgb(255, 255, 255)')
})

test('shows times in the zone in the address, and hides its own header inside a host page’s frame', async ({
  page,
  signIn,
}) => {
  await signIn('trainer', '/?tz=Asia/Tokyo')
  await expect(page.getByText('Times in Japan Standard Time')).toBeVisible()
  await page.goto('/?frame=1')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('banner')).toHaveCount(0)
})
