import type { OpenPage } from '../speed/open-page.ts'

declare global {
  interface Window {
    /** Set by `watchFirstRow` in each document. */
    firstLoad?: FirstLoad
    /** Called once the first row has been rendered; set by `cpuAtFirstRow`, if the CPU time until then is wanted. */
    firstRowRendered?: (text: string) => void
  }
}

/** What `watchFirstRow` has seen, ms since the navigation. */
interface FirstLoad {
  /** The frame after the first row was in the document. */
  row: number
  /** The frame after the first join link was in the document; 0 before. */
  join: number
  /** Blocking time: the sum of what long tasks take beyond 50 ms. */
  blocked: number
  /** Resolves 0.7 s after the first row. */
  readonly done: Promise<void>
}

/** Runs in each document before its own scripts: waits for the first row and the first join link. */
export function watchFirstRow(): void {
  const { promise, resolve } = Promise.withResolvers<void>()
  const seen: FirstLoad = { row: 0, join: 0, blocked: 0, done: promise }
  window.firstLoad = seen
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += duration - 50
  }).observe({ type: 'longtask', buffered: true })
  const has = (selector: string) =>
    [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.trim() !== '')
  const observer = new MutationObserver(() => {
    if (seen.row === 0 && has('tbody button')) {
      seen.row = performance.now()
      requestAnimationFrame(() => {
        seen.row = performance.now()
        setTimeout(resolve, 700)
        // After the frame, not before it: the message arrives once it has been rendered.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => window.firstRowRendered?.(''))
        port1.start()
        port2.postMessage(undefined)
      })
    }
    if (seen.join > 0 || !has('a[href*="/session/"]')) return
    observer.disconnect()
    seen.join = performance.now()
    requestAnimationFrame(() => {
      seen.join = performance.now()
    })
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
}

/**
 * Prepares the documents of a page that is watched by `watchFirstRow`. The function that it returns is called before each navigation; it
 * resolves with the CPU time (ms) of the main thread when the first row had been rendered. The time is asked for from outside, so it
 * includes what the page does in the few ms until then.
 */
export async function cpuAtFirstRow({ cdp, cpu }: OpenPage): Promise<() => Promise<number>> {
  // Otherwise the binding would be lost with the document.
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: 'firstRowRendered' })
  return () =>
    new Promise((resolve, reject) => {
      cdp.once('Runtime.bindingCalled', () => cpu().then(resolve, reject))
    })
}
