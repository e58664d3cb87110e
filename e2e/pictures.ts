import { expect, type Page } from '@playwright/test'
import type { Control } from './control.ts'
import { signInFrom, test } from './embed-test.ts'
import { drawerOf, openRelation, openSample } from './sample.ts'

/** A Wednesday morning, fixed so that screenshots differ only if the board does. */
const now = Date.UTC(2026, 10, 25, 9, 6)

async function stopClocks(page: Page, control: Control) {
  await control.clock({ now, frozen: true })
  await control.seed({ talks: 1240, anchor: now })
  await page.clock.install({ time: now })
}

const keep = (page: Page, name: string) => page.screenshot({ path: `docs/screenshots/${name}.png` })

const ready = async (page: Page, status = 'Showing 33 of 33') => {
  await expect(page.getByRole('status')).toHaveText(status)
  await expect(page.getByRole('searchbox')).toBeVisible()
}

const sizes = [
  [1280, 800],
  [768, 1024],
  [390, 844],
  [600, 500],
] as const

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('the list, with search results and without', async ({ page, signIn, control }) => {
      await stopClocks(page, control)
      await signIn('trainer')
      await ready(page)
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        await keep(page, `list-${width}-${colorScheme}`)
      }
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto('/?q=studio&is=elsewhere')
      await expect(page.getByText(/^\d+ found$/)).toBeVisible()
      await keep(page, `filtered-1280-${colorScheme}`)
      await page.getByRole('button', { name: /^Filter/ }).click()
      await keep(page, `filters-1280-${colorScheme}`)
      await page.setViewportSize({ width: 390, height: 844 })
      await keep(page, `filters-390-${colorScheme}`)
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto('/?q=underwater%20basket%20weaving')
      await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
      await keep(page, `nothing-found-1280-${colorScheme}`)
    })

    test('a session with one relation open, and the sign-in page', async ({ page, signIn, control }) => {
      await stopClocks(page, control)
      await page.goto('/')
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
      await keep(page, `signed-out-1280-${colorScheme}`)
      await signIn('trainer')
      await ready(page)
      await openSample(page)
      await expect(await openRelation(page, 'Audience')).toContainText('Bianca Rossi')
      await expect(drawerOf(page).getByText('Loading…')).toHaveCount(0)
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        await keep(page, `drawer-${width}-${colorScheme}`)
      }
    })

    test('a page of another site, and the page with the snippet', async ({
      page,
      board,
      openEmbed,
      press,
      control,
    }) => {
      await stopClocks(page, control)
      const frame = await openEmbed({ head: '<style>body { margin: 2rem; font-family: serif }</style>' })
      await signInFrom(frame, page, press)
      await expect(frame.getByRole('searchbox')).toBeVisible()
      await keep(page, `embedded-1280-${colorScheme}`)
      await page.goto(`${board}/embed.html`)
      await expect(page.getByRole('list', { name: 'Events' })).toContainText('callboard:resize')
      await keep(page, `embed-page-1280-${colorScheme}`)
    })
  })
}

test('another time zone', async ({ page, signIn, control }) => {
  await stopClocks(page, control)
  await signIn('trainer', '/?tz=Asia/Tokyo')
  await ready(page)
  await keep(page, 'zone-1280-light')
})

test.describe('with forced colours', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } })
  test('the list', async ({ page, signIn, control }) => {
    await stopClocks(page, control)
    await signIn('trainer', '/?is=elsewhere')
    await expect(page.getByText(/^\d+ found$/)).toBeVisible()
    await keep(page, 'forced-colours-1280')
  })
})
