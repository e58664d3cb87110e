/** Which talks the board shows: one's own, or all of the academy (admins only). */
export type View = 'mine' | 'academy'

/** The view that the `view` parameter of the address asks for. */
export const viewOf = (param: string | undefined): View => (param === 'academy' ? 'academy' : 'mine')

/** Sessions up to which the list of a view is read by itself; beyond, as somebody scrolls or asks. */
export const readByItself = 2000
