import { readConfig } from '../../src/config/read-config.ts'
import type { Config } from '../../src/config/schema.ts'
import type { ServedAcademy } from './served-academy.ts'

/** The configuration that the academy serves now, parsed as the board parses it. */
export function configOf({ state }: ServedAcademy): Config {
  const result = readConfig(Buffer.from(state.config.reply().body).toString())
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.config
}
