import type { Page } from '@playwright/test'

/**
 * Scrolls down for three seconds from `top` px on, at `speed` px/s, and counts the frames in which the lower edge of the window had no row.
 * Apart from `scrollAt`, as looking costs time. `undefined` if the page ends before.
 */
export const blankAt = (page: Page, way: { top: number; speed: number }): Promise<number | undefined> =>
  page.evaluate(async ({ top, speed }) => {
    if (top + 3 * speed > document.documentElement.scrollHeight - innerHeight) return undefined
    scrollTo(0, top)
    await new Promise((resolve) => setTimeout(resolve, 500))
    let blank = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    // The message arrives after the frame has been rendered.
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      const rows = [...document.querySelectorAll('tbody tr:not([hidden])')]
      const ends = rows
        .filter((row) => row.textContent.trim() !== '')
        .map((row) => row.getBoundingClientRect().bottom)
      if (Math.max(...ends) < innerHeight) blank += 1
    })
    port1.start()
    let start: number | undefined
    requestAnimationFrame(function step(now) {
      start ??= now
      if (now - start >= 3000) return resolve()
      scrollTo(0, top + (speed * (now - start)) / 1000)
      port2.postMessage(undefined)
      requestAnimationFrame(step)
    })
    await promise
    return blank
  }, way)
