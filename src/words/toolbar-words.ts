import { createContext, use } from 'react'
import { enTools } from './en/toolbar.ts'

/** Every sentence of the board's tools. */
export type ToolsWords = typeof enTools

const ToolsWordsContext = createContext<ToolsWords>(enTools)

/** What the board's tools say, in the language on screen. */
export const useToolsWords = (): ToolsWords => use(ToolsWordsContext)
