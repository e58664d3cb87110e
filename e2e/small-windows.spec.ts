import { expect, type Page } from '@playwright/test'
import { expectNoViolations } from './axe.ts'
import { soakOnly } from './tags.ts'
import { overflow } from './overflow.ts'
import { test } from './test.ts'

/** The text spacing that content must allow. Source: WCAG 2.2, success criterion 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`
/** As a style sheet of the person, which the page's own policy does not concern. */
const space = (page: Page) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, spacing)

/** px from the top of the window: where the tools end, and where the sticky day header begins. */
const stickyEdges = (page: Page) =>
  page.evaluate(() => {
    const bottom =
      document.querySelector('#search-sessions')?.parentElement?.getBoundingClientRect().bottom ?? 0
    const tops = [...document.querySelectorAll('tr:has([scope=rowgroup])')].map(
      (day) => day.getBoundingClientRect().top,
    )
    return { tools: Math.round(bottom), day: Math.round(Math.min(...tops.filter((top) => top >= 0))) }
  })

for (const [width, height, isSpaced, tag] of [
  [320, 568, false, {}],
  [320, 568, true, soakOnly],
  [390, 844, true, {}],
  [390, 844, false, soakOnly],
] as const) {
  const how = isSpaced ? 'with text spacing' : 'as usual'
  test(
    `the day sticks below the tools, and nothing is cut off, ${width} px ${how}`,
    tag,
    async ({ page, signIn }) => {
      await page.setViewportSize({ width, height })
      await signIn('trainer')
      await expect(page.getByRole('searchbox')).toBeVisible()
      if (isSpaced) await space(page)
      await page.evaluate(() => scrollTo(0, 900))
      // Half a line is the space below the tools.
      await expect
        .poll(async () => {
          const { tools, day } = await stickyEdges(page)
          return day - tools
        })
        .toBeLessThan(10)
      const { tools, day } = await stickyEdges(page)
      expect(day).toBeGreaterThanOrEqual(tools)
      expect(tools).toBeGreaterThan(20)
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('tr[data-talk], tr:has([scope=rowgroup]) span:last-child')]
          .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth, tagName }) =>
            tagName === 'TR' ? scrollHeight > clientHeight + 1 : scrollWidth > clientWidth + 1,
          )
          .map(({ textContent }) => textContent),
      )
      expect(cut).toEqual([])
      expect(await overflow(page)).toBe(0)
    },
  )
}

test(
  'on a phone the name of an open session has no scrollbar of its own, and is shown in full',
  soakOnly,
  async ({ page, signIn, control }) => {
    const name = 'Everything you always wanted to know about light, from dawn to dusk and back again'
    await control.faults([
      { match: { path: 'talks.json' }, rewrite: { sessions: { 0: { name } }, talks: { 0: { name } } } },
    ])
    await page.setViewportSize({ width: 320, height: 568 })
    await signIn('trainer')
    await page.getByRole('table').getByRole('rowheader').getByRole('button').first().click()
    const drawer = page.getByRole('dialog', { name })
    await expect(drawer.getByRole('paragraph').filter({ hasText: name })).toBeVisible()
    const heading = drawer.getByRole('heading', { level: 2 })
    await expect(heading).not.toHaveCSS('overflow-y', 'auto')
    expect(await heading.evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(200)
    await expectNoViolations(page)
  },
)

test('in a low window nothing is sticky', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 640, height: 300 })
  await signIn('trainer')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await page.evaluate(() => scrollTo(0, 900))
  await expect(page.getByRole('searchbox')).not.toBeInViewport()
  const sticky = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => getComputedStyle(element).position === 'sticky')
      .map(({ className }) => className),
  )
  expect(sticky).toEqual([])
})
