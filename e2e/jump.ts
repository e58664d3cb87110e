import { expect, type BrowserContext, type Page, type Request } from '@playwright/test'

const pending = new WeakMap<BrowserContext, Set<Request>>()

/** Tracks the pending requests of all pages of `context`, for `jump`. */
export function watchRequests(context: BrowserContext): void {
  const inFlight = new Set<Request>()
  pending.set(context, inFlight)
  context.on('request', (request) => {
    // The browser may drop the request for the icon of a page that redirects, and no event tells so.
    if (request.resourceType() !== 'other') inFlight.add(request)
  })
  context.on('requestfinished', (request) => inFlight.delete(request))
  context.on('requestfailed', (request) => inFlight.delete(request))
}

/**
 * Moves the clocks of all tabs by `ms`, once no request is pending: a timeout that passes during a jump would cancel a request that has
 * only just started.
 */
export async function jump(page: Page, ms: number): Promise<void> {
  await expect.poll(() => waitingIn(page.context())).toEqual([])
  await page.clock.fastForward(ms)
}

const waitingIn = (context: BrowserContext) =>
  [...(pending.get(context) ?? [])].filter((request) => !isGone(request)).map((request) => request.url())

/** A request of a closed page never gets a response. */
function isGone(request: Request): boolean {
  try {
    return request.frame().page().isClosed()
  } catch {
    // The page is still being opened.
    return false
  }
}
