import { createContext, use } from 'react'
import { en } from './en/board.ts'

/** Every sentence the board can say; a language is a module of this shape, complete by compilation. */
export type Words = typeof en

/** The language on screen. */
const WordsContext = createContext<Words>(en)

/** The sentences of the language on screen. */
export const useWords = (): Words => use(WordsContext)
