/** A line of a bench's table. */
export type Row = Readonly<Record<string, string | number>>

/** Something that is measured by `npm run bench`, by itself as `npm run bench -- <name>`. */
export interface Bench {
  readonly name: string
  /** What is measured, as the heading of the table. */
  readonly about: string
  run(): Promise<readonly Row[]>
  /** Whether a row keeps what the project promises; without it there is only something to look at. */
  kept?(row: Row): boolean
}
