/** The id of the text that describes links which open a new tab (WCAG technique G201). `NewTabHint` renders it once for all of them. */
export const newTabHint = 'opens-new-tab'
