import type { Locator, Page } from '@playwright/test'

declare global {
  interface Window {
    /** Set by `watchInteraction`: ms from the event to the frame with its effect, 0 before. `stop` ends the watching. */
    interaction?: { ms: number; stop(): void }
  }
}

/** What an interaction changes: the rows of the list, or the title of the details. */
export type Effect = 'rows' | 'details'

/**
 * Does `act` and returns the ms from its event to the frame with its effect: by the browser's Event Timing, in steps of 8 ms, or until the
 * effect is on screen where that is later, because it did not come in the same frame.
 */
export async function interaction(page: Page, effect: Effect, act: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(300)
  await page.evaluate(watchInteraction, effect)
  await act()
  await page.waitForFunction(() => (window.interaction?.ms ?? 0) > 0, undefined, { timeout: 20_000 })
  // Event Timing is reported later.
  await page.waitForTimeout(200)
  return page.evaluate(() => {
    window.interaction?.stop()
    return window.interaction?.ms ?? 0
  })
}

/** ms after an interaction until what follows its first frame is done. */
export const untilQuiet = 700

/** Where to click on an element (px). Clicking a locator would also run its checks in the page, which take longer than most interactions. */
export async function centreOf(element: Locator): Promise<[x: number, y: number]> {
  const box = await element.boundingBox()
  if (!box) throw new Error('The element to click is not visible.')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

function watchInteraction(effect: Effect): void {
  const seen = { ms: 0, stop: () => timing.disconnect() }
  window.interaction = seen
  let start = 0
  const state = () => {
    if (effect === 'details') return document.querySelector('dialog[open] h2')?.textContent
    const row = document.querySelector('tbody tr:not([hidden]):has(button)')?.textContent
    return `${row} ${document.querySelector('table')?.getAttribute('aria-rowcount')}`
  }
  const before = state()
  const begin = (event: Event) => {
    start = event.timeStamp
  }
  for (const type of ['click', 'keydown']) addEventListener(type, begin, { capture: true, once: true })
  const timing = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime >= start && seen.ms > 0) seen.ms = Math.max(seen.ms, duration)
  })
  const observer = new MutationObserver(() => {
    if (start === 0 || state() === before) return
    observer.disconnect()
    requestAnimationFrame(() => {
      // After the frame, not before it: the message arrives once it has been rendered.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        seen.ms = Math.max(8, performance.now() - start)
        timing.observe(Object.assign({ type: 'event', buffered: true }, { durationThreshold: 16 }))
      })
      port1.start()
      port2.postMessage(undefined)
    })
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
}
