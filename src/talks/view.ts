import type { ParamValues } from '../address/params.ts'

/** Which talks the board shows: one's own, or all of the academy (admins only). */
export type View = ParamValues['view']

/** Sessions up to which the list of a view is read automatically; beyond, as somebody scrolls or asks. */
export const readAutomatically = 2000
