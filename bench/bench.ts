/** One row of a benchmark's table. */
export type Row = Readonly<Record<string, string | number>>

/** One benchmark of `npm run bench`; `npm run bench -- <name>` runs it alone. */
export interface Bench {
  readonly name: string
  /** What is measured; printed as the heading of the table. */
  readonly about: string
  run(): Promise<readonly Row[]>
  /** Returns whether a row meets its budget. Without it the benchmark only reports. */
  kept?(row: Row): boolean
}
