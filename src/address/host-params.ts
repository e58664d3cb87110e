/** The parameters of the board's address that a host page may set, at the start and later (CONTRACT 4, and `docs/embedding.md`). */
export const parameters = [
  'view',
  'talk',
  'q',
  'sort',
  'tz',
  'theme',
  'lang',
  'dir',
  'frame',
  'scale',
  'density',
  'accent',
  'paper',
  'ink',
] as const

/** The name of one of them. */
export type Parameter = (typeof parameters)[number]

/** New values by name; `null` takes a parameter out of the address. */
export type ParameterChanges = Readonly<Partial<Record<Parameter, string | null>>>
