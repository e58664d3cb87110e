import { enDrawer } from './en/drawer.ts'
import { useLanguage } from './locale-context.ts'

/** The texts that only the drawer needs. Each language is a module of this shape. */
export type DrawerWords = typeof enDrawer

const languages = { en: enDrawer }

/** The texts that only the drawer needs, in the language of the page. */
export const useDrawerWords = (): DrawerWords => languages[useLanguage()]
