import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Row } from './bench.ts'
import { crawlRows, rounds } from './speed/settings.ts'

const file = 'bench-results.json'
const schema = v.record(v.string(), v.unknown())

/** Writes the rows of one benchmark under its name into bench-results.json, with the date and the settings. The rows of others stay. */
export function keep(name: string, rows: readonly Row[]): void {
  const others: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const result = { date: new Date().toISOString(), rounds, crawlRows, rows }
  writeFileSync(file, `${JSON.stringify({ ...v.parse(schema, others), [name]: result }, null, 2)}\n`)
}
