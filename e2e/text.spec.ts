import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'
import type { Control } from './control.ts'
import { soakOnly } from './tags.ts'
import {
  hostileDescriptions,
  hostileNames,
  invisibleInLight,
  linksToAnotherHost,
  realNames,
} from './text-cases.ts'

/** A selector for everything that a description must not contain. */
const forbidden =
  'script, style, iframe, object, embed, svg, math, img, form, input, button, textarea, select, meta, base, link, ' +
  '[style], [id], [onerror], [onload], [onclick], [onmouseover]'

const names = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('button')
/** Visible once the person is known to present. Until then the link says "Join". */
const isKnown = (page: Page) => page.getByRole('table').getByText('Start', { exact: true })
const about = (page: Page) =>
  page.getByRole('dialog').getByText('About', { exact: true }).locator('xpath=following-sibling::dd')

/** Makes the academy send this first talk. */
async function writes(control: Control, first: { name?: string; description?: string }) {
  await control.clearFaults()
  await control.faults([
    { match: { path: 'talks.json' }, rewrite: { sessions: { 0: first }, talks: { 0: first } } },
  ])
}

/** Text and position of every cell except the name of the first talk. */
const neighbours = (page: Page) =>
  page.getByRole('table').evaluate((table) =>
    [...table.querySelectorAll('td:not(:has(button)), th, time')].map((cell) => {
      const { x, y, width, height } = cell.getBoundingClientRect()
      return [cell.textContent, x, y, width, height]
    }),
  )

/** Page errors, policy violations and script dialogs. There must be none. */
let problems: string[] = []

test.beforeEach(async ({ page, control, board }) => {
  problems = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && page.url().startsWith(board)) problems.push(message.text())
  })
  page.on('dialog', (dialog) => {
    problems.push(dialog.message())
    void dialog.dismiss()
  })
  await control.seed({ talks: 1 })
})

test.afterEach(() => expect(problems).toEqual([]))

for (const [title, raw, shown] of [
  ...hostileNames,
  ['D01 an escaped name is unescaped', 'Jobs, queues &amp; events', 'Jobs, queues & events'],
  ['D04 an escaped tag in a name is text', '&lt;b&gt;Bold&lt;/b&gt; moves', '<b>Bold</b> moves'],
] as const) {
  test(title, soakOnly, async ({ page, signIn, control }) => {
    const name = shown ?? raw
    await writes(control, { name })
    await signIn('trainer')
    await expect(names(page)).toHaveText([name])
    await expect(isKnown(page)).toBeVisible()
    const before = await neighbours(page)
    await writes(control, { name: raw })
    await page.reload()
    await expect(names(page)).toHaveAccessibleName(name)
    await expect(isKnown(page)).toBeVisible()
    expect(await names(page).allTextContents()).toEqual([name])
    expect(await neighbours(page)).toEqual(before)
    await names(page).click()
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible()
    expect(await page.getByRole('dialog').getByRole('heading', { level: 2 }).textContent()).toBe(name)
    await expect(page.locator('[onerror], td b')).toHaveCount(0)
  })
}

test('X11 invisible characters in a name are removed', soakOnly, async ({ page, signIn, control }) => {
  await control.seed({ talks: 2 })
  const talks = { 0: { name: 'Light' }, 1: { name: invisibleInLight } }
  await control.faults([{ match: { path: 'talks.json' }, rewrite: { talks } }])
  await signIn('admin', '/?view=academy')
  await expect(names(page)).toHaveCount(2)
  expect(await names(page).allTextContents()).toEqual(['Light', 'Light'])
})

test(
  'X16 right-to-left names and emoji sequences are unchanged',
  soakOnly,
  async ({ page, signIn, control }) => {
    for (const [name, direction] of realNames) {
      await writes(control, { name, description: name })
      await (page.url() === 'about:blank' ? signIn('trainer') : page.goto('/'))
      await expect(names(page)).toHaveText([name])
      expect(await names(page).allTextContents()).toEqual([name])
      await expect(names(page).getByText(name)).toHaveCSS('direction', direction)
      await names(page).click()
      // The heading in the drawer: the cards above the list have headings too.
      const heading = page.getByRole('dialog').getByRole('heading', { name })
      await expect(heading.getByText(name)).toHaveCSS('direction', direction)
      await expect(about(page).getByRole('paragraph')).toHaveCSS('direction', direction)
    }
  },
)

test(
  'B41 a name of one megabyte is truncated in the row, and less so in the drawer',
  soakOnly,
  async ({ page, signIn, control }) => {
    await writes(control, { name: '😀'.repeat(500_000), description: '<b>Light '.repeat(120_000) })
    await signIn('trainer')
    await expect(names(page)).toHaveAccessibleName(`${'😀'.repeat(149)}…`)
    await names(page).click()
    const title = page.getByRole('dialog').getByRole('heading', { level: 2 })
    expect(await title.textContent()).toBe(`${'😀'.repeat(4999)}…`)
    await expect(about(page)).toContainText(/^Light Light/)
    await expect(page.getByRole('button', { name: 'Close' })).toBeInViewport()
  },
)

for (const [title, description, shown] of hostileDescriptions) {
  test(title, soakOnly, async ({ page, signIn, control, board }) => {
    await writes(control, { description })
    await signIn('trainer')
    await names(page).click()
    await expect(about(page)).toHaveText(shown)
    await expect(about(page).locator(forbidden)).toHaveCount(0)
    await expect(about(page).getByRole('link')).toHaveCount(0)
    await expect(page.locator('head base, head meta[http-equiv=refresh], iframe')).toHaveCount(0)
    expect(new URL(page.url()).origin).toBe(board)
    await page.goBack()
    await expect(page.getByRole('table')).toBeVisible()
  })
}

test('X06 a link to another host shows the host and sends no referrer, opener or ping', async ({
  page,
  signIn,
  control,
}) => {
  await writes(control, { description: linksToAnotherHost })
  await signIn('trainer')
  await names(page).click()
  await expect(about(page)).toHaveText('Read the handbook (evil.example), notes, more, or not.')
  const link = about(page).getByRole('link')
  await expect(link).toHaveAccessibleName('handbook (evil.example)')
  await expect(link).toHaveAttribute('href', 'https://evil.example/a?b=1&c')
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer')
  await expect(link).not.toHaveAttribute('ping')
})

test('a description keeps its paragraphs, lists and emphasis', async ({ page, signIn, control }) => {
  const description =
    '<h1>Bring</h1><ul><li>a <strong>camera</strong></li><li>light</li></ul><p>See you.<br>Lea</p>'
  await writes(control, { description })
  await signIn('trainer')
  await names(page).click()
  await expect(about(page).getByRole('listitem')).toHaveText(['a camera', 'light'])
  await expect(about(page).getByRole('strong')).toHaveText('camera')
  await expect(about(page).getByRole('paragraph')).toHaveText(['Bring', 'See you. Lea'])
  await expect(about(page).getByRole('heading')).toHaveCount(0)
  await writes(control, { description: 'See you.\nLea\n\nBring <your camera>' })
  await page.reload()
  await expect(about(page).getByRole('paragraph')).toHaveText(['See you. Lea', 'Bring <your camera>'])
})
