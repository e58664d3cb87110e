import type { Page } from '@playwright/test'
import type { Bench } from './bench.ts'
import { openBoard } from './open-board.ts'

const sizes = [100, 10_000]
const times = 9

/** Time from a click to the next paint (Event Timing, in steps of 8 ms), for opening the drawer and for moving to the next session. */
export const drawer: Bench = {
  name: 'drawer',
  about: `opening and moving the drawer, ms from click to paint, medians of ${times}; the floor opens the same elements beside the same list by plain JavaScript`,
  async run() {
    const rows: Readonly<
      Record<'talks' | 'open, ms' | 'next, ms' | 'slowest, ms' | 'floor, ms' | 'of the floor', number>
    >[] = []
    for (const talks of sizes) {
      const { page, close } = await openBoard(talks)
      await watchEvents(page)
      const floor = await openFloor(page)
      const [open, next, plain]: [number[], number[], number[]] = [[], [], []]
      for (let i = 0; i <= times; i += 1) {
        const took = [await opened(page), await moved(page), await onFloor(floor)]
        await page.getByRole('button', { name: 'Close' }).click()
        await page.getByRole('dialog').waitFor({ state: 'detached' })
        // The first time also loads the drawer's chunk.
        if (i > 0) [open, next, plain].forEach((all, at) => all.push(took[at] ?? 0))
      }
      await close()
      rows.push({
        talks,
        'open, ms': median(open),
        'next, ms': median(next),
        'slowest, ms': Math.max(...open, ...next),
        'floor, ms': median(plain),
        'of the floor': Number((median(open) / median(plain)).toFixed(2)),
      })
    }
    return rows
  },
  // The budget is for the long list. With a short list the baseline is so low that one step of 8 ms is a quarter of it.
  kept: ({ talks, 'of the floor': ratio }) => Number(talks) < 10_000 || Number(ratio) <= 1.5,
}

const opened = async (page: Page) => {
  await page.bringToFront()
  return measured(page, () =>
    page.getByRole('table').getByRole('rowheader').getByRole('button').nth(2).click(),
  )
}

const moved = (page: Page) => measured(page, () => page.getByRole('button', { name: 'Next session' }).click())

/**
 * The baseline: the board's rendered page without its program, and a button that opens the drawer's markup beside it with plain JavaScript.
 */
async function openFloor(board: Page): Promise<Page> {
  await opened(board)
  await board.getByRole('button', { name: 'Tickets' }).waitFor()
  const rows = await board.getByRole('dialog').evaluate((dialog) => dialog.outerHTML)
  const styles = await board.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
  )
  await board.getByRole('button', { name: 'Close' }).click()
  await board.getByRole('dialog').waitFor({ state: 'detached' })
  const list = await board.locator('body').innerHTML()
  const floor = await board.context().newPage()
  await floor.setContent('<!doctype html>')
  await floor.addStyleTag({ content: styles })
  await floor.evaluate(renderBaseline, { list, rows })
  await watchEvents(floor)
  return floor
}

function renderBaseline({ list, rows }: { readonly list: string; readonly rows: string }) {
  document.body.innerHTML = list
  const button = document.createElement('button')
  button.textContent = 'Put'
  document.body.prepend(button)
  button.addEventListener('click', () => {
    const template = document.createElement('template')
    template.innerHTML = rows
    const dialog = template.content.firstElementChild
    if (!(dialog instanceof HTMLDialogElement)) return
    dialog.open = false
    document.body.append(dialog)
    dialog.show()
  })
}

async function onFloor(floor: Page): Promise<number> {
  await floor.bringToFront()
  const took = await measured(floor, () => floor.getByRole('button', { name: 'Put' }).click())
  await floor.evaluate(() => document.querySelector('dialog[open]')?.remove())
  return took
}

const watchEvents = (page: Page) =>
  page.evaluate(() => {
    const slowest = { ms: 0 }
    Object.assign(window, { slowest })
    new PerformanceObserver((list) => {
      for (const { duration, name } of list.getEntries())
        if (/^(click|pointerup)$/.test(name)) slowest.ms = Math.max(slowest.ms, duration)
    }).observe(Object.assign({ type: 'event' }, { durationThreshold: 16 }))
  })

/** ms; 8 is the smallest duration that Event Timing reports. */
async function measured(page: Page, act: () => Promise<void>): Promise<number> {
  const read = (reset: boolean) =>
    page.evaluate(async (forget) => {
      await new Promise((done) => setTimeout(done, 200))
      const slowest: unknown = Reflect.get(window, 'slowest')
      if (typeof slowest !== 'object' || slowest === null || !('ms' in slowest)) return 0
      const ms = Number(slowest.ms)
      if (forget) slowest.ms = 0
      return ms
    }, reset)
  await read(true)
  await act()
  await page.getByRole('dialog').waitFor()
  return Math.max(8, await read(false))
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}
