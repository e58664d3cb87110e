import { flag, oneOf, text, texts, type Param } from './param-kinds.ts'
import { paramOf, withParams } from './query-string.ts'

/**
 * The query parameters for what the board shows, by name, with the types of their values (`docs/contract.md`, section 4, which does not fix the facets). Those for its
 * appearance are in `appearance-params.ts`.
 */
export interface ParamValues {
  readonly view: 'mine' | 'academy'
  /** Id of the talk whose drawer is open; of the session where it has no talk. */
  readonly talk: string | undefined
  /** The search text. */
  readonly q: string | undefined
  /** The column to sort by, with a leading minus for descending. */
  readonly sort: string | undefined
  /** IANA time zone */
  readonly tz: string | undefined
  /** BCP 47 language tag */
  readonly lang: string | undefined
  /** Whether to leave out the board's header. */
  readonly frame: boolean
  /** Facets: the chosen values of each. */
  readonly is: ReadonlySet<string>
  readonly role: ReadonlySet<string>
  readonly day: ReadonlySet<string>
  readonly by: ReadonlySet<string>
  readonly category: ReadonlySet<string>
}

/** The name of a query parameter. */
export type ParamName = keyof ParamValues

/** New values by name; `undefined` removes a parameter. */
export type ParamChanges = { readonly [Name in ParamName]?: ParamValues[Name] | undefined }

const params: { readonly [Name in ParamName]: Param<ParamValues[Name]> } = {
  view: oneOf('mine', 'academy'),
  talk: text,
  q: text,
  sort: text,
  tz: text,
  lang: text,
  frame: flag,
  is: texts,
  role: texts,
  day: texts,
  by: texts,
  category: texts,
}

/** The value of a parameter in a `location.search`. */
export const readParam = <Name extends ParamName>(search: string, name: Name): ParamValues[Name] =>
  params[name].parse(paramOf(search, name))

/** `search` with these parameters changed, and all others kept byte for byte. */
export function searchWith(search: string, changes: ParamChanges): string {
  const raw: Record<string, string | undefined> = {}
  for (const name of Object.keys(changes)) if (isParamName(name)) raw[name] = rawOf(name, changes[name])
  return withParams(search, raw)
}

const isParamName = (name: string): name is ParamName => Object.hasOwn(params, name)

const rawOf = <Name extends ParamName>(name: Name, value: ParamValues[Name] | undefined) =>
  value === undefined ? undefined : params[name].write(value)
