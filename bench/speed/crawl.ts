import type { Page } from '@playwright/test'

interface Until {
  /** Number of sessions. */
  readonly sessions: number
  /** Whether to wait between two pages until the main thread is quiet. */
  readonly isGentle: boolean
}

/** Scrolls to the end again and again until so many sessions are loaded. Returns how many are. */
export const crawl = (page: Page, until: Until): Promise<number> => page.evaluate(scrollUntil, until)

async function scrollUntil({ sessions: wanted, isGentle }: Until): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const read = () =>
    Number(
      (/[\d,]+/.exec(document.querySelector('[role=status]')?.textContent ?? '')?.[0] ?? '0').replaceAll(
        ',',
        '',
      ),
    )
  /** Resolves when the status changes; or after half a second, because a page that was busy may have missed the scrolling. */
  const changed = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, 500)
      const observer = new MutationObserver(done)
      const status = document.querySelector('[role=status]') ?? document
      observer.observe(status, { childList: true, subtree: true, characterData: true })
      function done() {
        clearTimeout(timer)
        observer.disconnect()
        resolve()
      }
    })
  while (read() < wanted) {
    const before = read()
    const next = changed()
    scrollTo(0, document.documentElement.scrollHeight)
    await next
    if (read() === before) continue
    await frame()
    if (!isGentle) continue
    await frame()
    await pause(50)
  }
  return read()
}

/** Scrolls back to the top, and waits until the page has come to rest. */
export const backToTop = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    scrollTo(0, 0)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  })
