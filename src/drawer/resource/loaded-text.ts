import type { DrawerWords } from '../../words/drawer-words.ts'
import { isEverythingEmpty, openEnvelope } from '../value/envelope.ts'
import { progressOf } from './paged-answer.ts'

/** Says that the resource titled `label` has been loaded, and what it has: `pages` are its answers. */
export function loadedText(
  label: string,
  pages: readonly unknown[],
  { drawer, answer }: DrawerWords,
): string {
  const { shown } = progressOf(pages)
  if (shown > 0) return drawer.loadedEntries(label, answer.entries(shown))
  const hasNothing = pages.every((page) => isEverythingEmpty(openEnvelope(page)))
  return hasNothing ? drawer.loadedEmpty(label) : drawer.loaded(label)
}
