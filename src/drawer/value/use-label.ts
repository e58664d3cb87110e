import { useDrawerWords } from '../../words/drawer-words.ts'
import { humanise } from './humanise.ts'

/** Returns a function that makes a label of a key: the known name of a relation, else the key in readable form. */
export function useLabel(): (key: string) => string {
  const { relations, answer: words } = useDrawerWords()
  const names: Readonly<Record<string, string>> = relations.names
  return (key) => (Object.hasOwn(names, key) && names[key]) || humanise(key) || words.unnamed
}
