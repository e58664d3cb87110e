import { createContext, use } from 'react'
import { enList } from './en/list.ts'

/** Every sentence of a list beyond its rows. */
export type ListWords = typeof enList

const ListWordsContext = createContext<ListWords>(enList)

/** What a list says beyond its rows, in the language on screen. */
export const useListWords = (): ListWords => use(ListWordsContext)
