import * as v from 'valibot'
import { parseJson } from '../lib/text/parse-json.ts'
import { configSchema, type Config } from './schema.ts'

/** Why `config.json` cannot be used. `ConfigPage` explains each kind on screen. */
export type ConfigProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'not-json'; readonly text: string }
  | { readonly kind: 'bad-fields'; readonly issues: readonly v.BaseIssue<unknown>[] }

/** The configuration, and the parsed file (`raw`); or the problem. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config; readonly raw: unknown }
  | { readonly ok: false; readonly problem: ConfigProblem }

/** Parses the text of `config.json` and checks it against the schema. */
export function readConfig(text: string): ConfigResult {
  const raw = parseJson(text)
  if (raw === undefined) return { ok: false, problem: { kind: 'not-json', text } }
  const result = v.safeParse(configSchema, raw)
  if (result.success) return { ok: true, config: result.output, raw }
  return { ok: false, problem: { kind: 'bad-fields', issues: result.issues } }
}
