import type { AppearanceParams } from './appearance-params.ts'
import type { ParamName } from './params.ts'

/** The query parameters that a host page may set, at the start and later (`docs/contract.md`, section 4, and `docs/embedding.md`). */
export const hostParams = [
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
] as const satisfies readonly (ParamName | keyof AppearanceParams)[]

/** The name of a parameter that a host page may set. */
export type HostParam = (typeof hostParams)[number]

/** New values by name, as text; `null` removes a parameter from the address. */
export type HostParamChanges = Readonly<Partial<Record<HostParam, string | null>>>
