import { expect, type Page } from '@playwright/test'
import { overflow } from './overflow.ts'
import { test } from './test.ts'
import { soakOnly } from './tags.ts'

const ready = async (page: Page) => {
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
}
for (const [zoom, width, height] of [
  [200, 640, 400],
  [400, 320, 256],
] as const) {
  test(`at ${zoom} % zoom nothing is cut off, and everything can be reached`, async ({ page, signIn }) => {
    await page.setViewportSize({ width, height })
    await signIn('trainer', '/?is=elsewhere')
    await ready(page)
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Filter 1 active' }).click()
    const panel = page.getByRole('group', { name: 'Filter sessions' })
    await panel.getByRole('checkbox').last().scrollIntoViewIfNeeded()
    await expect(panel.getByRole('checkbox').last()).toBeInViewport()
    await page.keyboard.press('Escape')
    const join = page.getByRole('table').getByRole('link').first()
    await join.scrollIntoViewIfNeeded()
    await expect(join).toBeInViewport({ ratio: 1 })
  })
}

test('in a right-to-left layout everything is mirrored, and nothing is cut off', async ({ page, signIn }) => {
  await signIn('trainer')
  await ready(page)
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await overflow(page)).toBe(0)
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('cell') })
      .first()
    const [name, join] = [row.getByRole('button'), row.getByRole('link')]
    const [nameBox, joinBox] = [await name.boundingBox(), await join.boundingBox()]
    expect(joinBox?.x).toBeLessThan(nameBox?.x ?? 0)
  }
})

test('very long names fit into their rows', async ({ page, signIn, control }) => {
  const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(20)
  await control.faults([
    { match: { path: 'talks.json' }, rewrite: { sessions: { 0: { name } }, talks: { 0: { name } } } },
  ])
  await signIn('trainer')
  await ready(page)
  for (const width of [1280, 768, 390]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await overflow(page)).toBe(0)
  }
})

test(
  'the number of loaded sessions is announced once, when all are loaded',
  soakOnly,
  async ({ page, signIn }) => {
    await page.addInitScript(() => {
      const said: string[] = []
      Object.defineProperty(window, 'said', { value: said })
      new MutationObserver(() => {
        const status = document.querySelector('[role=status]')
        const text = status?.textContent ?? ''
        // A live region with aria-busy delays its announcement.
        if (status && status.ariaBusy !== 'true' && text !== '' && said.at(-1) !== text) said.push(text)
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    await signIn('admin', '/?view=academy')
    await expect(page.getByRole('status')).toHaveText('Showing 869 of 869')
    expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual(['Showing 869 of 869'])
  },
)

test.describe('with a twelve-hour clock', () => {
  test.use({ locale: 'en-US' })
  test('times have am and pm', async ({ page, signIn, control }) => {
    const now = Date.UTC(2026, 10, 25, 9)
    await control.oneTalkAt(now + 6 * 3_600_000, now)
    await page.clock.install({ time: now })
    await signIn('trainer')
    await expect(
      page
        .getByRole('table')
        .getByRole('row')
        .filter({ has: page.getByRole('cell') }),
    ).toContainText(/4:00\s?–\s?5:00\sPM/)
    await expect(page.getByRole('table').getByRole('link')).toHaveAccessibleDescription(/Opens 3:00\sPM/)
  })
})
