import { enToolbar } from './en/toolbar.ts'
import { useLanguage } from './locale-context.ts'

/** What toolbar, shortcuts and the cards above the list say. Another language is a module of this shape. */
export type ToolbarWords = typeof enToolbar

const languages = { en: enToolbar }

/** What toolbar, shortcuts and the cards above the list say, in the language of the page. */
export const useToolbarWords = (): ToolbarWords => languages[useLanguage()]
