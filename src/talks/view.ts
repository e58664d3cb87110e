import type { ParamValues } from '../address/params.ts'

/** Which talks the board shows: the person's own, or all of the academy (admins only). */
export type View = ParamValues['view']

/**
 * Number of sessions up to which the list of a view is read automatically. Further pages are read when the person scrolls to the end or
 * asks for them.
 */
export const readAutomatically = 2000
