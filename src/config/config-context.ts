import { createContext, use } from 'react'
import { invariant } from '../lib/invariant.ts'
import type { Config } from './schema.ts'

/** Provides `config.json` to the board. */
export const ConfigContext = createContext<Config | undefined>(undefined)

/** The configuration that this page was started with; around a board, under the name of its academy. */
export function useConfig(): Config {
  const config = use(ConfigContext)
  invariant(config, 'useConfig outside ConfigContext')
  return config
}
