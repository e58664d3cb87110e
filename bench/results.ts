import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Row } from './bench.ts'

const file = 'bench-results.json'
const schema = v.record(v.string(), v.unknown())

/** Writes the rows of one benchmark under its name into bench-results.json. The other benchmarks' rows stay. */
export function keep(name: string, rows: readonly Row[]): void {
  const others: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  writeFileSync(file, `${JSON.stringify({ ...v.parse(schema, others), [name]: rows }, null, 2)}\n`)
}
