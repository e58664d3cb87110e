import type { CDPSession, Page } from '@playwright/test'
import { invariant } from '../../src/lib/invariant.ts'

/** Part of the source of the component that renders a row, and of no other function. */
const rowMark = /["']data-talk["']:/

/**
 * Counts how often rows are rendered. As the production build has no names, the component is found by its source, and its calls are counted
 * by the engine (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#method-startPreciseCoverage).
 */
export async function countRowRenders(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const sources = new Map<string, Promise<string>>()
  await session.send('Profiler.enable')
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  const sourceOf = (url: string) => {
    const source = sources.get(url) ?? fetch(url).then((response) => response.text())
    sources.set(url, source)
    return source
  }
  /** How many rows were rendered since the last call. */
  return async (): Promise<number> => {
    const { result } = await session.send('Profiler.takePreciseCoverage')
    let rendered = 0
    for (const { url, functions } of result) {
      if (!url.endsWith('.js')) continue
      const source = await sourceOf(url)
      const marked = functions.flatMap(({ ranges: [range] }) =>
        range && rowMark.test(source.slice(range.startOffset, range.endOffset)) ? [range] : [],
      )
      const sizes = marked.map((range) => range.endOffset - range.startOffset)
      const smallest = marked[sizes.indexOf(Math.min(...sizes))]
      rendered += smallest?.count ?? 0
    }
    return rendered
  }
}

/** Fails if the rows that are on screen have not been counted. */
export function expectCounted(rendered: number): void {
  invariant(rendered > 10, 'the component of a row is found by its source')
}
