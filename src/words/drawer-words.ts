import { enDrawer } from './en/drawer.ts'
import { useLanguage } from './locale-context.ts'

/** What only the drawer says. Another language is a module of this shape. */
export type DrawerWords = typeof enDrawer

const languages = { en: enDrawer }

/** What only the drawer says, in the language of the page. */
export const useDrawerWords = (): DrawerWords => languages[useLanguage()]
