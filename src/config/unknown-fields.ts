import { configSchema, oidc, zoho } from './schema.ts'

const { academy, joinWindow } = configSchema.entries

/** The field names that each group of `config.json` may contain, by the path of the group. */
const knownFields: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(configSchema.entries),
  academy: Object.keys(academy.entries),
  'academy.filters': ['mine', 'academy'],
  signIn: Object.keys({ ...zoho.entries, ...oidc.entries }),
  joinWindow: Object.keys(joinWindow.wrapped.entries),
  embedding: ['allowedOrigins'],
}

/** The paths of the fields in `raw`, a parsed `config.json`, that the schema does not define. They are ignored. */
export function unknownFields(raw: unknown, path = ''): string[] {
  const known = knownFields[path]
  if (!known || typeof raw !== 'object' || raw === null) return []
  return Object.entries(raw).flatMap(([name, value]) => {
    const field = path === '' ? name : `${path}.${name}`
    return known.includes(name) ? unknownFields(value, field) : [field]
  })
}

/** Names these fields in the console. */
export function warnOfUnknownFields(raw: unknown): void {
  const unknown = unknownFields(raw)
  if (unknown.length > 0) console.warn(`config.json: ignored, not known here: ${unknown.join(', ')}`)
}
