import { enList } from './en/list.ts'
import { useLanguage } from './locale-context.ts'

/** What a list says beyond its rows. Another language is a module of this shape. */
export type ListWords = typeof enList

const languages = { en: enList }

/** What a list says beyond its rows, in the language of the page. */
export const useListWords = (): ListWords => languages[useLanguage()]
