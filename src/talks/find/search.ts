import { presentersOf, type Talk } from '../talk.ts'
import { folded } from './fold.ts'
import { plainText } from './plain-text.ts'

const texts = new WeakMap<Talk, string>()

/** What is searched of a talk, made once: its name, who presents, its categories and its description without the markup. */
function textOf(talk: Talk): string {
  const known = texts.get(talk)
  if (known !== undefined) return known
  const presenters = presentersOf(talk).map(({ name }) => foldedName(name))
  // One by one: what is plain is folded at once.
  const others = [talk.name, ...talk.categories, plainText(talk.description)].map(folded)
  const text = [...others, ...presenters].join('\n')
  texts.set(talk, text)
  return text
}

const names = new Map<string, string>()

/** People come back in many sessions. */
function foldedName(name: string): string {
  const known = names.get(name) ?? folded(name)
  names.set(name, known)
  return known
}

/** Talks whose texts are made without a pause. */
const atOnce = 250

/** Makes the texts of `talks`, with pauses in which keys are heard: ahead of the first word, which would have to wait for all of them. */
export async function prepareSearch(talks: readonly Talk[]): Promise<void> {
  for (let from = 0; from < talks.length; from += atOnce) {
    for (const talk of talks.slice(from, from + atOnce)) textOf(talk)
    await new Promise((done) => setTimeout(done))
  }
}

/** Whether a talk holds every word of `query`, in any order; `undefined` where nothing is looked for. */
export function searchFor(query: string): ((talk: Talk) => boolean) | undefined {
  const words = folded(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return undefined
  return (talk) => {
    const text = textOf(talk)
    return words.every((word) => text.includes(word))
  }
}
