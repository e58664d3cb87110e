import { expect, type BrowserContext, type Page, type Request } from '@playwright/test'

const pending = new WeakMap<BrowserContext, Set<Request>>()

/** Counts what the pages of `context` have asked for and not been answered, for `jump`. */
export function watchRequests(context: BrowserContext): void {
  const underWay = new Set<Request>()
  pending.set(context, underWay)
  context.on('request', (request) => underWay.add(request))
  context.on('requestfinished', (request) => underWay.delete(request))
  context.on('requestfailed', (request) => underWay.delete(request))
}

/**
 * Moves the clocks of all tabs on by `ms`, once nothing is under way: a deadline that is passed in a jump would end what has only just
 * been asked for.
 */
export async function jump(page: Page, ms: number): Promise<void> {
  await expect.poll(() => waitingIn(page.context())).toEqual([])
  await page.clock.fastForward(ms)
}

const waitingIn = (context: BrowserContext) =>
  [...(pending.get(context) ?? [])].filter((request) => !isGone(request)).map((request) => request.url())

/** What was asked for by a page that was closed is never answered. */
function isGone(request: Request): boolean {
  try {
    return request.frame().page().isClosed()
  } catch {
    // The page is only just being opened.
    return false
  }
}
