/** How the accessible name of a day's header ends; each row has a header of its own, its session. */
export const dayHeader = /\d sessions?$/
