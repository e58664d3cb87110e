import { en } from './en/board.ts'
import { useLanguage } from './locale-context.ts'

/** What the first screen may say. Another language is a module of this shape. */
export type Words = typeof en

const languages = { en: en }

/** What the first screen may say, in the language of the page. */
export const useWords = (): Words => languages[useLanguage()]
