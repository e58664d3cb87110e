import { enList } from './en/list.ts'
import { useLanguage } from './locale-context.ts'

/** The texts around a list. Each language is a module of this shape. */
export type ListWords = typeof enList

const languages = { en: enList }

/** The texts around a list, in the language of the page. */
export const useListWords = (): ListWords => languages[useLanguage()]
