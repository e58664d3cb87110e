/** How the accessible name of a day header ends. Each row has a header too: its session. */
export const dayHeader = /\d sessions?$/
