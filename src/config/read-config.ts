import * as v from 'valibot'
import { parseJson } from '../lib/text/parse-json.ts'
import { configSchema, knownFields, type Config } from './schema.ts'

/** Why `config.json` cannot be used. `ConfigPage` explains each kind on screen. */
export type ConfigProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'not-json'; readonly text: string }
  | { readonly kind: 'bad-fields'; readonly issues: readonly v.BaseIssue<unknown>[] }

/** The configuration with the names of unknown fields, or the problem. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly problem: ConfigProblem }

/** Parses the text of `config.json` and checks it against the schema. */
export function readConfig(text: string): ConfigResult {
  const raw = parseJson(text)
  if (raw === undefined) return { ok: false, problem: { kind: 'not-json', text } }
  const result = v.safeParse(configSchema, raw)
  if (result.success) return { ok: true, config: result.output, unknown: unknownFields(raw) }
  return { ok: false, problem: { kind: 'bad-fields', issues: result.issues } }
}

/** The paths of fields that the schema does not define. */
function unknownFields(raw: unknown, path = ''): string[] {
  const known = knownFields[path]
  if (!known || typeof raw !== 'object' || raw === null) return []
  return Object.entries(raw).flatMap(([name, value]) => {
    const field = path === '' ? name : `${path}.${name}`
    return known.includes(name) ? unknownFields(value, field) : [field]
  })
}
