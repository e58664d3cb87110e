import { enToolbar } from './en/toolbar.ts'
import { useLanguage } from './locale-context.ts'

/** The texts of toolbar, shortcuts and the cards above the list. Each language is a module of this shape. */
export type ToolbarWords = typeof enToolbar

const languages = { en: enToolbar }

/** The texts of toolbar, shortcuts and the cards above the list, in the language of the page. */
export const useToolbarWords = (): ToolbarWords => languages[useLanguage()]
