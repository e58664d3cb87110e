import { expect } from '@playwright/test'
import { expectNoViolations } from './axe.ts'
import { openRelation, openSample } from './sample.ts'
import { test } from './test.ts'

/** The name of case D18, longer than its place. */
const hebrew = 'סדנה ארוכה מאוד על צילום מוצרים, תאורה, עריכה, ארכיון ושיווק למתחילים ולמתקדמים'
const latin = 'A very long workshop about product photography, light, editing, archives and marketing'

for (const [page_, name, direction] of [
  ['ltr', hebrew, 'rtl'],
  ['rtl', latin, 'ltr'],
] as const) {
  test(`D18 in a page from ${page_}, a long name in the other direction is cut at its end`, async ({
    page,
    signIn,
    control,
  }) => {
    const member = { name, role: '1' }
    await control.faults([
      {
        match: { path: 'talks.json' },
        rewrite: { sessions: { 0: { name } }, talks: { 0: { name } }, sessionMembers: { 0: member } },
      },
    ])
    await signIn('trainer', `/?dir=${page_}`)
    const text = page.getByRole('table').getByText(name).first()
    await expect(text).toBeVisible()
    // The name of the session, and that of its presenter.
    const clipped = await page
      .getByRole('table')
      .getByText(name, { exact: true })
      .evaluateAll((all) =>
        all
          .filter((it) => getComputedStyle(it).textOverflow === 'ellipsis' && it.scrollWidth > it.clientWidth)
          .map((it) => getComputedStyle(it).direction),
      )
    expect(clipped.length).toBeGreaterThanOrEqual(2)
    expect(new Set(clipped)).toEqual(new Set([direction]))
  })
}

test('from right to left, times and counts are read from left to right', async ({ page, signIn }) => {
  await signIn('trainer', '/?dir=rtl')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await openSample(page)
  for (const time of await page.locator('time').all()) await expect(time).toHaveCSS('direction', 'ltr')
  const count = page
    .getByRole('table')
    .getByText(/^\d+ sessions?$/)
    .first()
  await expect(count).toHaveCSS('direction', 'ltr')
  await expectNoViolations(page)
  // The arrow is a corner of a box, turned: it points down if it is the lower right one.
  const region = await openRelation(page, 'Recent dates')
  const more = region.getByRole('button', { name: /^More fields of/ }).first()
  await expect(more).toBeVisible()
  const widths = await more.evaluate((it) => getComputedStyle(it, '::before').borderWidth)
  expect(widths).toBe('0px 2px 2px 0px')
})

test.describe('with forced colours', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } })

  test('live and next rows keep a mark, and a closed join link is grey', async ({ page, signIn }) => {
    await signIn('trainer')
    await expect(page.getByRole('searchbox')).toBeVisible()
    const colours = await page.evaluate(() => {
      const probe = document.createElement('i')
      document.body.append(probe)
      const used = (name: string) => {
        probe.style.color = name
        return getComputedStyle(probe).color
      }
      const mark = (row: Element | null | undefined) =>
        row && getComputedStyle(row, '::before').backgroundColor
      const rows = [...document.querySelectorAll('tr[data-talk]')]
      const closed = document.querySelector('tr[data-talk] a[aria-disabled]')
      const found = {
        live: mark(rows[0]),
        next: mark(rows[1]),
        closed: closed && getComputedStyle(closed).color,
      }
      const system = { live: used('CanvasText'), next: used('Highlight'), closed: used('GrayText') }
      return { found, system }
    })
    expect(colours.found).toEqual(colours.system)
  })
})
