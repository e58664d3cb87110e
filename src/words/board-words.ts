import { en } from './en/board.ts'
import { useLanguage } from './locale-context.ts'

/** The texts of the first screen. Each language is a module of this shape. */
export type Words = typeof en

const languages = { en: en }

/** The texts of the first screen, in the language of the page. */
export const useWords = (): Words => languages[useLanguage()]
