import * as v from 'valibot'
import { configSchema, knownFields, type Config } from './schema.ts'

/** Why `config.json` cannot be used; each kind has a page of its own. */
export type ConfigProblem =
  | { kind: 'missing' }
  | { kind: 'unreachable' }
  | { kind: 'not-json'; found: string }
  | { kind: 'bad-fields'; fields: readonly BadField[] }

/** One field that is not as it should be: its path, what stands there (as JSON), what was expected. */
interface BadField {
  readonly field: string
  readonly found: string
  readonly expected: string
}

export type ConfigResult =
  | { ok: true; config: Config; unknown: readonly string[] }
  | { ok: false; problem: ConfigProblem }

/** Checks the text of `config.json` against its one schema. */
export function readConfig(text: string): ConfigResult {
  const raw = parseJson(text)
  if (raw === undefined) return { ok: false, problem: { kind: 'not-json', found: excerpt(text) } }
  const result = v.safeParse(configSchema, raw)
  if (result.success) return { ok: true, config: result.output, unknown: unknownFields(raw) }
  return { ok: false, problem: { kind: 'bad-fields', fields: result.issues.map(badField) } }
}

/** `undefined` cannot come out of JSON, so it can stand for "not JSON". */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function badField(issue: v.BaseIssue<unknown>): BadField {
  return {
    field: v.getDotPath(issue) ?? 'config.json',
    found: issue.input === undefined ? 'nothing' : excerpt(JSON.stringify(issue.input)),
    expected: expectedOf(issue),
  }
}

/** A missing key is reported by the object around it, in the library's words. */
const expectedOf = (issue: v.BaseIssue<unknown>) =>
  issue.message.startsWith('Invalid key') ? 'this field: it has no default' : issue.message

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function unknownFields(raw: unknown, path = ''): string[] {
  const known = knownFields[path]
  if (!known || typeof raw !== 'object' || raw === null) return []
  return Object.entries(raw).flatMap(([name, value]) => {
    const field = path === '' ? name : `${path}.${name}`
    return known.includes(name) ? unknownFields(value, field) : [field]
  })
}
