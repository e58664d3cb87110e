import { createRequiredContext } from '../lib/required-context.ts'
import type { Config } from './schema.ts'

/** Provides `config.json`; around a board, under the name of its academy. */
export const [ConfigContext, useConfig] = createRequiredContext<Config>('config')
