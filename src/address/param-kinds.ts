/** How a query parameter is parsed and written. */
export interface Param<T> {
  /** The value of `raw`, which is decoded already; the default where it is missing or unknown. */
  parse(raw: string | undefined): T
  /** The text to write, not encoded yet; `undefined` where the parameter is left out. */
  write(value: T): string | undefined
}

/** A text; `undefined` where it is missing or empty. */
export const text: Param<string | undefined> = {
  parse: (raw) => raw || undefined,
  write: (value) => value || undefined,
}

/** One of `known`; the first is the default. */
export const oneOf = <T extends string>(...known: readonly [T, ...T[]]): Param<T> => ({
  parse: (raw) => known.find((one) => one === raw) ?? known[0],
  write: (value) => value,
})

/** A boolean: `1` is true, anything else false. */
export const flag: Param<boolean> = {
  parse: (raw) => raw === '1',
  write: (value) => (value ? '1' : undefined),
}

/** Texts separated by commas; a comma in a text is escaped. */
export const texts: Param<ReadonlySet<string>> = {
  parse: (raw = '') => new Set(raw.split(',').filter(Boolean).map(unescaped)),
  write: (values) => [...values].map(escaped).join(',') || undefined,
}

const escaped = (value: string) => value.replace(/[,%]/g, encodeURIComponent)
const unescaped = (value: string) => value.replaceAll('%2C', ',').replaceAll('%25', '%')
