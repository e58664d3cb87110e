import { presentersOf, type Talk } from '../talk.ts'
import { folded } from './fold.ts'
import { plainText } from './plain-text.ts'

const textCache = new WeakMap<Talk, string>()

/** The text of a talk that is searched, folded and cached: its name, categories and description as plain text, and its presenters. */
function textOf(talk: Talk): string {
  const cached = textCache.get(talk)
  if (cached !== undefined) return cached
  const presenters = presentersOf(talk).map(({ name }) => foldedName(name))
  // Folded one by one: `folded` has a fast path for ASCII text.
  const sessionTexts = [talk.name, ...talk.categories, plainText(talk.description)].map(folded)
  const text = [...sessionTexts, ...presenters].join('\n')
  textCache.set(talk, text)
  return text
}

const foldedNames = new Map<string, string>()

/** `folded` with a cache: the same people present many sessions. */
function foldedName(name: string): string {
  const cached = foldedNames.get(name) ?? folded(name)
  foldedNames.set(name, cached)
  return cached
}

/** Number of talks whose texts are built in one task. */
const batchSize = 250

/**
 * Builds the search texts of `talks` in batches, so that the browser can handle input between them. Called ahead of the first search, which
 * would otherwise build all of them at once.
 */
export async function prepareSearch(talks: readonly Talk[]): Promise<void> {
  for (let from = 0; from < talks.length; from += batchSize) {
    for (const talk of talks.slice(from, from + batchSize)) textOf(talk)
    await new Promise((done) => setTimeout(done))
  }
}

/** Returns a predicate: whether a talk contains every word of `query`, in any order. `undefined` if `query` has no words. */
export function searchFor(query: string): ((talk: Talk) => boolean) | undefined {
  const words = folded(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return undefined
  return (talk) => {
    const text = textOf(talk)
    return words.every((word) => text.includes(word))
  }
}
