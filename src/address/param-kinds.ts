/** How one parameter of an address is read and written. */
export interface Param<T> {
  /** The value of `raw`, decoded; the default where there is none, or none that is known. */
  parse(raw: string | undefined): T
  /** The text to write, still to be encoded; `undefined` where the parameter is left out. */
  write(value: T): string | undefined
}

/** Text; `undefined` where it is missing or empty. */
export const text: Param<string | undefined> = {
  parse: (raw) => raw || undefined,
  write: (value) => value || undefined,
}

/** One of `known`, the first for whatever else. */
export const oneOf = <T extends string>(...known: readonly [T, ...T[]]): Param<T> => ({
  parse: (raw) => known.find((one) => one === raw) ?? known[0],
  write: (value) => value,
})

/** `1`, or nothing. */
export const flag: Param<boolean> = {
  parse: (raw) => raw === '1',
  write: (value) => (value ? '1' : undefined),
}

/** Texts with commas between them. A text may hold a comma itself. */
export const texts: Param<ReadonlySet<string>> = {
  parse: (raw = '') => new Set(raw.split(',').filter(Boolean).map(unescaped)),
  write: (values) => [...values].map(escaped).join(',') || undefined,
}

const escaped = (value: string) => value.replace(/[,%]/g, encodeURIComponent)
const unescaped = (value: string) => value.replaceAll('%2C', ',').replaceAll('%25', '%')
