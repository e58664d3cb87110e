import { createContext, use } from 'react'
import { enDrawer } from './en/drawer.ts'

/** Every sentence that only the drawer says. */
export type DrawerWords = typeof enDrawer

const DrawerWordsContext = createContext<DrawerWords>(enDrawer)

/** The drawer's sentences in the language on screen. */
export const useDrawerWords = (): DrawerWords => use(DrawerWordsContext)
