import { createRequiredContext } from '../lib/required-context.ts'
import type { Api } from './api.ts'

/** Provides the API of the academy on screen. */
export const [ApiContext, useApi] = createRequiredContext<Api>('the API')
