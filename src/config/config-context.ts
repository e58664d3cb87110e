import { createRequiredContext } from '../lib/required-context.ts'
import type { Config } from './schema.ts'

/** Provides the configuration. Around a board, `academy.name` is the name of the academy that is shown. */
export const [ConfigContext, useConfig] = createRequiredContext<Config>('config')
