import { useDrawerWords } from '../../words/drawer-words.ts'
import { humanise } from './humanise.ts'

/** Names keys for people: relations by their own names, others by what they say. */
export function useLabel(): (key: string) => string {
  const { relations, answer: words } = useDrawerWords()
  const names: Readonly<Record<string, string>> = relations.names
  return (key) => (Object.hasOwn(names, key) && names[key]) || humanise(key) || words.unnamed
}
