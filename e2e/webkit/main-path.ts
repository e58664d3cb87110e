import assert from 'node:assert/strict'
import type { WebKit } from './driver.ts'
import { until } from './until.ts'

/** A step of the main path: what it shows, and the check, which throws if it does not hold. The steps build on each other. */
export type Step = readonly [what: string, check: (browser: WebKit) => Promise<unknown>]

const [pageDown, end, escape, enter] = ['\uE00F', '\uE010', '\uE00C', '\uE007']
const button = (name: string) => `//button[normalize-space()="${name}" or @aria-label="${name}"]`
const firstRow = '(//tr[@data-talk])[1]'
const numbers = async (browser: WebKit, expression: string): Promise<number[]> => {
  const read = await browser.run(`return [${expression}]`)
  return Array.isArray(read) ? read.map(Number) : []
}
const isTrue = (browser: WebKit, expression: string) =>
  until(async () => (await browser.run(`return Boolean(${expression})`)) === true)
/** Clicks as soon as the element is there. */
const click = (browser: WebKit, xpath: string) => until(() => browser.click(xpath).then(() => true))

/** Scrolls to the first rows, and waits until they are there. */
async function toTop(browser: WebKit) {
  await browser.run('scrollTo(0, 0)')
  await isTrue(browser, 'document.querySelector("tr[data-talk]").ariaRowIndex === "3"')
}

/** Scrolls to the last row. Presses the key again where the driver's own reading of the page has stopped the animated scrolling. */
const toEnd = (browser: WebKit) =>
  until(async () => {
    await browser.press(end)
    const isLast =
      '[...document.querySelectorAll("tr")].at(-1).ariaRowIndex === document.querySelector("table").ariaRowCount'
    const isAtEnd = 'scrollY + innerHeight > document.documentElement.scrollHeight - 2'
    return (await browser.run(`return ${isLast} && ${isAtEnd}`)) === true
  })

/** The main path of an admin through the board at `origin`. */
export const mainPath = (origin: string): readonly Step[] => [
  [
    'signs in',
    async (browser) => {
      await browser.resize(1000, 800)
      await browser.open(origin)
      await click(browser, button('Sign in'))
      await click(browser, '//button[contains(., "Noor Haddad")]')
      await click(browser, button('Allow'))
      await isTrue(browser, 'document.querySelector("tr[data-talk]")')
    },
  ],
  [
    'shows the whole academy',
    async (browser) => {
      await click(browser, '//label[contains(., "Whole academy")]')
      await isTrue(
        browser,
        '/Showing (\\d+) of \\1/.test(document.querySelector("[role=status]").textContent)',
      )
    },
  ],
  [
    'pages through the list, each time by about a screen',
    async (browser) => {
      for (let page = 1; page <= 8; page += 1) {
        const [before = 0, screen = 0] = await numbers(browser, 'scrollY, innerHeight')
        await browser.press(pageDown)
        await isTrue(browser, `scrollY > ${before + screen / 2}`)
        await isTrue(
          browser,
          '[...document.querySelectorAll("tr[data-talk]")].some((row) => row.getBoundingClientRect().top > 300)',
        )
      }
    },
  ],
  [
    'reaches the last row with End',
    async (browser) => {
      await toEnd(browser)
    },
  ],
  [
    'searches',
    async (browser) => {
      await click(browser, '//input[@id="search-sessions"]')
      await browser.press(...Array.from('photo'))
      await isTrue(browser, 'new URLSearchParams(location.search).get("q") === "photo"')
      await isTrue(browser, 'document.querySelector("tr[data-talk]")')
      await browser.press(escape)
      await isTrue(browser, '!location.search.includes("q=")')
    },
  ],
  [
    'opens the account menu below its button, as high as its content',
    async (browser) => {
      await toTop(browser)
      await click(browser, button('Account'))
      const [top = 0, height = 0, bottomOfButton = 0] = await numbers(
        browser,
        `...((box, below) => [box.top, box.height, below.bottom])(
          document.querySelector(":popover-open").getBoundingClientRect(),
          document.querySelector("[aria-label=Account]").getBoundingClientRect())`,
      )
      assert.ok(height < 250, `${height} px high`)
      assert.ok(top >= bottomOfButton, `from ${top} px, below ${bottomOfButton} px`)
      await browser.press(escape)
      await isTrue(browser, '!document.querySelector(":popover-open")')
    },
  ],
  [
    'opens a session, follows a link of it, and goes to the next',
    async (browser) => {
      await click(browser, `${firstRow}//th//button`)
      await isTrue(browser, 'document.querySelector("dialog[open]")')
      await click(browser, `//dialog[@open]${button('Presenters in detail')}`)
      await isTrue(browser, 'document.querySelector("dialog [role=region]:not([hidden]) summary")')
      await click(browser, button('Next session'))
      await isTrue(browser, 'document.querySelectorAll("tr[data-talk]")[1].ariaCurrent === "true"')
    },
  ],
  [
    'closes it at a click beside it, and focuses the row that it showed',
    async (browser) => {
      await browser.clickAt(100, 400)
      await isTrue(browser, '!document.querySelector("dialog[open]")')
      await isTrue(
        browser,
        'document.activeElement.closest("tr") === document.querySelectorAll("tr[data-talk]")[1]',
      )
    },
  ],
  [
    'opens it again by keyboard, and closes it by Escape',
    async (browser) => {
      await browser.press(enter)
      await isTrue(browser, 'document.querySelector("dialog[open]")')
      await browser.press(escape)
      await isTrue(browser, '!document.querySelector("dialog[open]")')
      await isTrue(browser, 'document.activeElement.closest("tr[data-talk]")')
    },
  ],
  [
    'shows cards in a narrow window, the last one too',
    async (browser) => {
      await browser.resize(500, 800)
      await isTrue(browser, 'getComputedStyle(document.querySelector("thead")).position === "absolute"')
      await toEnd(browser)
      await isTrue(browser, 'document.documentElement.scrollWidth <= innerWidth')
    },
  ],
  [
    'joins a live session in a tab of its own',
    async (browser) => {
      await toTop(browser)
      await click(
        browser,
        `(//tr[@data-talk]//a[@href][starts-with(@aria-label, "Join") or starts-with(@aria-label, "Start")])[1]`,
      )
      await until(async () => (await browser.windows()) === 2)
      await isTrue(browser, 'document.querySelector("tr[data-talk]")')
    },
  ],
  [
    'signs out',
    async (browser) => {
      await click(browser, button('Account'))
      await click(browser, button('Sign out'))
      await isTrue(browser, '!document.querySelector("table")')
      await until(() => browser.run('return document.querySelector("h1").textContent'))
    },
  ],
]
