import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import type { Control } from './control.ts'
import { soakOnly } from './tags.ts'

/** What may be in no description. */
const forbidden =
  'script, style, iframe, object, embed, svg, math, img, form, input, button, textarea, select, meta, base, link, ' +
  '[style], [id], [onerror], [onload], [onclick], [onmouseover]'
const rightToLeft = 'محاضرة: التصوير الفوتوغرافي'

const names = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('button')
/** Said of whoever is known to present: until then the link says "Join". */
const isKnown = (page: Page) => page.getByRole('table').getByText('Start', { exact: true })
const about = (page: Page) =>
  page.getByRole('dialog').getByText('About', { exact: true }).locator('xpath=following-sibling::dd')

/** The first talk of the list, as the academy would write it. */
async function writes(control: Control, first: { name?: string; description?: string }) {
  await control.clearFaults()
  await control.faults([
    { match: { path: 'talks.json' }, rewrite: { sessions: { 0: first }, talks: { 0: first } } },
  ])
}

/** Where everything stands that is beside the name of the first talk. */
const neighbours = (page: Page) =>
  page.getByRole('table').evaluate((table) =>
    [...table.querySelectorAll('td:not(:has(button)), th, time')].map((cell) => {
      const { x, y, width, height } = cell.getBoundingClientRect()
      return [cell.textContent, x, y, width, height]
    }),
  )

/** Errors, refusals of the page's policy and dialogs that a script has opened: a person sees none of them. */
let heard: string[] = []

test.beforeEach(async ({ page, control, board }) => {
  heard = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && page.url().startsWith(board)) heard.push(message.text())
  })
  page.on('dialog', (dialog) => {
    heard.push(dialog.message())
    void dialog.dismiss()
  })
  await control.seed({ talks: 1 })
})

test.afterEach(() => expect(heard).toEqual([]))

for (const [title, raw, shown] of [
  ['X01: markup in a name is words', '<img src=x onerror=alert(1)><b>Light</b>', undefined],
  ['X08: a template in a name is words', '{{constructor.constructor("alert(1)")()}} ${alert(1)}', undefined],
  ['X09: U+202E in a name turns nothing around', 'Light \u202egnp.exe', 'Light gnp.exe'],
  ['X10: isolates without an end hold nothing', '\u2067\u2066Light\u2068 basics\u2069\u2069', 'Light basics'],
  ['X13: half a character is a mark', 'Light \ud83d basics', 'Light \ufffd basics'],
  ['X14: control characters are gone', 'Li\u0000ght\u0007 ba\u001bsics\u0085', 'Light basics'],
  ['X15: a name is one line', '\r\nLight\tand\n\nshade\u2028', 'Light and shade'],
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

test('X11: names that look the same are the same', soakOnly, async ({ page, signIn, control }) => {
  await control.seed({ talks: 2 })
  const talks = { 0: { name: 'Light' }, 1: { name: 'L\u200bi\u2060g\u200dh\u00adt\ufeff' } }
  await control.faults([{ match: { path: 'talks.json' }, rewrite: { talks } }])
  await signIn('admin', '/?view=academy')
  await expect(names(page)).toHaveCount(2)
  expect(await names(page).allTextContents()).toEqual(['Light', 'Light'])
})

test(
  'X16: names from right to left, and emoji of several, are as they were',
  soakOnly,
  async ({ page, signIn, control }) => {
    for (const [name, direction] of [
      [rightToLeft, 'rtl'],
      ['הרצאה: אור וצל', 'rtl'],
      ['می‌خواهم', 'rtl'],
      ['Light 👩‍👩‍👧‍👦', 'ltr'],
    ] as const) {
      await writes(control, { name, description: name })
      await (page.url() === 'about:blank' ? signIn('trainer') : page.goto('/'))
      await expect(names(page)).toHaveText([name])
      expect(await names(page).allTextContents()).toEqual([name])
      await expect(names(page).getByText(name)).toHaveCSS('direction', direction)
      await names(page).click()
      // Of the details: the cards above the list have headings of their own.
      const heading = page.getByRole('dialog').getByRole('heading', { name })
      await expect(heading.getByText(name)).toHaveCSS('direction', direction)
      await expect(about(page).getByRole('paragraph')).toHaveCSS('direction', direction)
    }
  },
)

test(
  'B41: a name of a megabyte is cut in the row, and longer in the drawer',
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

for (const [title, description, shown] of [
  [
    'X03: mutations by SVG and MathML have nothing to mutate',
    '<p>Bring a camera.</p><svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></a></style></svg>' +
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></mglyph>' +
      '</table></mtext></math><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>' +
      '<svg><script>alert(1)</script><foreignObject><iframe srcdoc="<script>alert(1)</script>">',
    'Bring a camera.',
  ],
  [
    'X04: forms, styles, frames and refreshes are gone',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">' +
      '<link rel="stylesheet" href="https://evil.example/x.css"><style>table { display: none }</style>' +
      '<form action="https://evil.example/"><label>Bring a camera.</label><input autofocus onfocus=alert(1) name="p">' +
      '<button>Send</button></form><iframe src="javascript:alert(1)"></iframe><object data="x"></object><embed src="x">',
    'Bring a camera.',
  ],
  [
    'X05: a link that is a program is words',
    '<a href="javascript:alert(1)">Bring</a> <a href="java&#10;script:alert(1)">a</a> ' +
      '<a href="data:text/html,<script>alert(1)</script>">camera</a><a href="vbscript:x" onclick="alert(1)">.</a>',
    'Bring a camera.',
  ],
  [
    'X08: a template in a description is words',
    '<p>{{7*7}} ${alert(1)} &amp;lt;%= x %></p>',
    '{{7*7}} ${alert(1)} &lt;%= x %>',
  ],
  [
    'X09: controls in a description turn nothing around',
    '<p>Light \u202egnp&#x202e;.\u2066exe</p>',
    'Light gnp.exe',
  ],
] as const) {
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

test('X06: a link to another host says so and takes nothing along', async ({ page, signIn, control }) => {
  const description =
    '<p>Read the <a href="https://evil.example/a?b=1&amp;c" target="_self" rel="opener" ping="https://evil.example/">handbook</a>, ' +
    '<a href="http://evil.example/">notes</a>, <a href="https://a@evil.example/">more</a>, <a href="//evil.example/">or not</a>.</p>'
  await writes(control, { description })
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

test('a description has the paragraphs, lists and emphasis of its author', async ({
  page,
  signIn,
  control,
}) => {
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
