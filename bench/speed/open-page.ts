import type { CDPSession, Page } from '@playwright/test'
import { noor } from '../../e2e/academy/people.ts'
import { leaveSignedIn } from '../../e2e/signed-in.ts'
import { pages, type PageName, type Site } from '../site/open-site.ts'

/** How slow the emulated machine and network are. */
export interface Throttling {
  /** How many times slower the CPU is. */
  readonly cpu: number
  /** ms added to each request. */
  readonly latency: number
}

/** What the browser says about the process of a page. */
export interface Meters {
  /** CPU time of the main thread so far, ms. */
  cpu(): Promise<number>
  /** Size of the JavaScript heap after a garbage collection, bytes. */
  heap(): Promise<number>
  /** A metric of the DevTools protocol, by its name. */
  metric(name: string): Promise<number>
}

/** A page in a context of its own, signed in. */
export interface OpenPage extends Meters {
  readonly page: Page
  readonly cdp: CDPSession
  /** The address of the page to measure. */
  readonly address: string
  close(): Promise<void>
}

/**
 * Opens a window of 1280 × 800 px for one of the pages, with an empty cache and the admin signed in. It shows a small file of the same
 * origin, so that the process of the page has been started and its cost is not measured. `hours` is how long the board takes its token to
 * be valid.
 */
export async function openPage(
  site: Site,
  name: PageName,
  throttling?: Throttling,
  hours = 1,
): Promise<OpenPage> {
  const { control, addresses } = site
  const context = await site.browser.newContext(windowOptions)
  await leaveSignedIn(context, control, addresses, noor, hours)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${addresses.board}/icon.svg`)
  const cdp = await context.newCDPSession(page)
  const meters = await metersOf(cdp)
  if (throttling) await throttle(cdp, throttling)
  return { ...meters, page, cdp, address: addresses.board + pages[name], close: () => context.close() }
}

/** The window of each page. */
export const windowOptions = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' }

/** The meters of the process that a session of the DevTools protocol belongs to. */
export async function metersOf(cdp: CDPSession): Promise<Meters> {
  // Otherwise durations would be in elapsed time, with the time in which another process had the CPU.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  async function metric(wanted: string) {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find((one) => one.name === wanted)?.value ?? 0
  }
  return {
    metric,
    cpu: async () => (await metric('TaskDuration')) * 1000,
    async heap() {
      await cdp.send('HeapProfiler.collectGarbage')
      return metric('JSHeapUsedSize')
    },
  }
}

/** Makes the CPU of the page slower, or as fast as it is with 1; and its network, unless `latency` is 0. */
export async function throttle(cdp: CDPSession, { cpu, latency }: Throttling): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (latency === 0) return
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}
